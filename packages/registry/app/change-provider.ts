import {
  type Act,
  andThen,
  type Done,
  err,
  type Id,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { applyProvider } from '../domain/provider-apply.ts';
import type { ProviderCommand } from '../domain/provider-commands.ts';
import { decideProvider } from '../domain/provider-decide.ts';
import type { Providers, RegistryError } from './ports.ts';

export type ChangeProviderDeps = { readonly work: UnitOfWork; readonly providers: Pick<Providers, 'load' | 'save'> };

const contactsIn = (command: ProviderCommand) => (command.command === 'correct' ? command.contacts : undefined);

/** Carries out one command on one provider, for the provider itself or for an officer. */
export const changeProvider =
  ({ work, providers }: ChangeProviderDeps) =>
  (id: Id<'organisation'>, command: ProviderCommand, act: Act): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      const before = await providers.load(id);
      if (before === undefined) return err({ code: 'registry.not_found' });
      return andThen(decideProvider(before.state, command, at, act.by), (facts) => {
        const change = { state: applyProvider(before.state, facts), facts };
        const part = providers.save(before, change, contactsIn(command));
        return ok({ done: { id, version: before.version + 1 }, parts: [part] });
      });
    });
