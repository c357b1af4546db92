import {
  type Act,
  andThen,
  type Done,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { registeredProvider } from '../domain/provider-apply.ts';
import type { NewProvider } from '../domain/provider-commands.ts';
import { registerProvider as register } from '../domain/provider-decide.ts';
import type { Providers, RegistryError } from './ports.ts';

export type RegisterProviderDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly providers: Pick<Providers, 'create'>;
};

/** Writes an organisation down as provisional. Two live ones never have the same Y-tunnus. */
export const registerProvider =
  ({ work, ids, providers }: RegisterProviderDeps) =>
  (given: Omit<NewProvider, 'id'>, act: Act): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, (at) => {
      const decided = register({ ...given, id: ids.next('organisation') }, at, act.by);
      return Promise.resolve(
        andThen(decided, (fact) => {
          const part = providers.create({ state: registeredProvider(fact), facts: [fact] }, fact.contacts);
          return ok({ done: { id: fact.provider, version: 1 }, parts: [part] });
        }),
      );
    });
