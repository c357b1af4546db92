import {
  type Act,
  andThen,
  type Done,
  err,
  type IdSource,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { registeredProvider } from '../domain/provider-apply.ts';
import type { NewProvider } from '../domain/provider-commands.ts';
import { registerProvider as register } from '../domain/provider-decide.ts';
import type { changeProvider } from './change-provider.ts';
import type { lookUp } from './look-up.ts';
import type { Providers, RegistryError } from './ports.ts';

export type RegisterProviderDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly providers: Pick<Providers, 'create' | 'byYTunnus'>;
  readonly change: ReturnType<typeof changeProvider>;
  readonly look: ReturnType<typeof lookUp>;
};
type Answer = Result<Done, RegistryError | WorkError>;

/** Whoever claims a Y-tunnus that another has registered opens a dispute: the officers see it, nothing else changes. */
const disputed = async (
  { providers, change }: Pick<RegisterProviderDeps, 'providers' | 'change'>,
  { yTunnus }: Pick<NewProvider, 'yTunnus'>,
  { by, operation }: Act,
): Promise<Answer> => {
  const first = await providers.byYTunnus(yTunnus);
  if (first === undefined) return err({ code: 'registry.y_tunnus_taken' });
  const told = await change(first, { command: 'dispute' }, { by, operation });
  if (told.ok) return err({ code: 'registry.claim_disputed' });
  return told.error.code === 'work.busy' ? told : err({ code: 'registry.y_tunnus_taken' });
};

/** Writes an organisation down as provisional, beside what the public register says of it. Two live ones never have the same Y-tunnus. */
export const registerProvider =
  ({ work, ids, providers, change, look }: RegisterProviderDeps) =>
  async (given: Omit<NewProvider, 'id' | 'looked'>, act: Act): Promise<Answer> => {
    const looked = await look(given.yTunnus);
    const written = await work.run<RegistryError>(act, (at) => {
      const decided = register({ ...given, looked, id: ids.next('organisation') }, at, act.by);
      return Promise.resolve(
        andThen(decided, (fact) => {
          const part = providers.create({ state: registeredProvider(fact), facts: [fact] }, fact.contacts);
          return ok({ done: { id: fact.provider, version: 1 }, parts: [part] });
        }),
      );
    });
    const isTaken = !written.ok && written.error.code === 'registry.y_tunnus_taken';
    return isTaken ? disputed({ providers, change }, given, act) : written;
  };
