import {
  type Act,
  andThen,
  type Done,
  err,
  type Id,
  type Instant,
  ok,
  type Result,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type ContactFile, contactsToCall, corrected } from '../domain/contact-file.ts';
import type { Provider } from '../domain/provider.ts';
import { applyProvider } from '../domain/provider-apply.ts';
import type { ProviderCommand } from '../domain/provider-commands.ts';
import { decideProvider } from '../domain/provider-decide.ts';
import type { BindTogether, Providers, RegistryError } from './ports.ts';

export type ChangeProviderDeps = {
  readonly work: UnitOfWork;
  readonly providers: Pick<Providers, 'load' | 'save' | 'contacts'>;
  readonly bindTogether: BindTogether;
};

type Asked = { readonly command: ProviderCommand; readonly file?: ContactFile };

/** Adds to a command what the contacts on file have to do with it. */
const withContacts = async (
  providers: Pick<Providers, 'contacts'>,
  { id, proposal }: Provider,
  command: ProviderCommand,
  at: Instant,
): Promise<Asked> => {
  const asked = { at, proposedAt: proposal?.proposed.at };
  if (command.command === 'correct' && command.contacts !== undefined) {
    const file = await providers.contacts(id);
    const first = { ...command.contacts, earlier: [] };
    return { command, file: file === undefined ? first : corrected(file, command.contacts, asked) };
  }
  if (command.command !== 'confirm_payee' || command.how !== 'officer_call') return { command };
  const file = await providers.contacts(id);
  const phone = file && contactsToCall(file, asked).phone;
  return { command: phone === undefined ? command : { ...command, mustCall: phone } };
};

/** A colleague's word on an account is a signature: alone, or together with the proposer's. */
const lacksSignature = async (
  bindTogether: BindTogether,
  { id, proposal }: Provider,
  wish: ProviderCommand,
  by: string,
): Promise<boolean> => {
  if (wish.command !== 'confirm_payee' || wish.how !== 'second_person' || proposal === undefined) return false;
  return !(await bindTogether(id, [by])) && !(await bindTogether(id, [proposal.proposed.by, by]));
};

/** Carries out one command on one provider, for the provider itself or for an officer. */
export const changeProvider =
  ({ work, providers, bindTogether }: ChangeProviderDeps) =>
  (id: Id<'organisation'>, wish: ProviderCommand, act: Act): Promise<Result<Done, RegistryError | WorkError>> =>
    work.run<RegistryError>(act, async (at) => {
      const before = await providers.load(id);
      if (before === undefined) return err({ code: 'registry.not_found' });
      const { command, file } = await withContacts(providers, before.state, wish, at);
      const decided = decideProvider(before.state, command, at, act.by);
      if (decided.ok && (await lacksSignature(bindTogether, before.state, wish, act.by)))
        return err({ code: 'registry.signatures_missing' });
      return andThen(decided, (facts) => {
        if (facts.length === 0) return ok({ done: { id, version: before.version }, parts: [] });
        const part = providers.save(before, { state: applyProvider(before.state, facts), facts }, file);
        return ok({ done: { id, version: before.version + 1 }, parts: [part] });
      });
    });
