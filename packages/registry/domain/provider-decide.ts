import {
  type Actor,
  dayInFinland,
  err,
  type Instant,
  isSameNumber,
  ok,
  type Result,
  targets,
  yTunnusOf,
} from '@kt/kernel';
import { type Decided, type Decider, notOwn } from './decider.ts';
import { askLetter, confirmByCode, missCode, printLetter } from './letter-decide.ts';
import { type Contacts, type Payee, type Provider, type ProviderNames, providerLifecycle } from './provider.ts';
import type { NewProvider, Officer, ProviderCommand, ProviderCommandName, ProviderError } from './provider-commands.ts';
import type { ProviderFact } from './provider-facts.ts';

const FULL_RATE = 10_000;

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
const isNameless = (names: ProviderNames): boolean => isBlank(names.fi) && isBlank(names.sv);
const cannotBeReached = (contacts: Contacts): boolean => !/^[^\s@]+@[^\s@]+$/.test(contacts.email);

const payeeError = (payee: Payee, at: Instant): ProviderError | undefined => {
  if (isBlank(payee.name)) return { code: 'registry.payee_name_missing' };
  const { liable, rate } = payee.vat;
  if (rate < 0 || rate > FULL_RATE || rate > 0 !== liable) return { code: 'registry.vat_unreal' };
  const today = dayInFinland(at);
  return payee.from < today ? { code: 'registry.payee_from_past', earliest: today } : undefined;
};

const confirmer = (provider: Provider, officer: Officer, by: Actor): ProviderError | undefined =>
  notOwn(provider, officer) ?? (by === provider.registered.by ? { code: 'registry.same_person' } : undefined);

const bare = ({ name, iban, vat, from }: Payee): Payee => ({ name, iban, vat, from });

/** Writes an organisation down. It is provisional: nothing is paid to it and it can publish nothing. */
export const registerProvider = (
  { id, contacts, ...given }: NewProvider,
  at: Instant,
  by: Actor,
): Result<ProviderFact<'provider.registered'>, ProviderError> => {
  if (isNameless(given.names)) return err({ code: 'registry.name_missing' });
  if (cannotBeReached(contacts)) return err({ code: 'registry.contact_missing' });
  return ok({ type: 'provider.registered', at, by, provider: id, ...given, contacts });
};

const correct: Decider<'correct'> = (provider, { command: _command, ...changes }, stamp) => {
  if (changes.names !== undefined && isNameless(changes.names)) return err({ code: 'registry.name_missing' });
  if (changes.contacts !== undefined && cannotBeReached(changes.contacts))
    return err({ code: 'registry.contact_missing' });
  const { invoicing } = changes;
  if (invoicing?.by === 'e_invoice' && yTunnusOf(invoicing.ovt) !== provider.yTunnus)
    return err({ code: 'registry.other_ovt' });
  return ok([{ type: 'provider.corrected', ...stamp, provider: provider.id, ...changes }]);
};

const noteLook: Decider<'note_look'> = (provider, { officer, looked }, stamp) => {
  const own = notOwn(provider, officer);
  return own ? err(own) : ok([{ type: 'provider.looked', ...stamp, provider: provider.id, looked }]);
};

const proposePayee: Decider<'propose_payee'> = (provider, { payee }, stamp) => {
  const refused = payeeError(payee, stamp.at);
  return refused ? err(refused) : ok([{ type: 'provider.payee_proposed', ...stamp, provider: provider.id, payee }]);
};

const withdrawPayee: Decider<'withdraw_payee'> = (provider, _command, stamp) =>
  provider.proposal === undefined
    ? err({ code: 'registry.no_payee_proposal' })
    : ok([{ type: 'provider.payee_withdrawn', ...stamp, provider: provider.id }]);

const refusePayee: Decider<'refuse_payee'> = (provider, { reason }, stamp) => {
  if (provider.proposal === undefined) return err({ code: 'registry.no_payee_proposal' });
  if (isBlank(reason)) return err({ code: 'registry.reason_missing' });
  return ok([{ type: 'provider.payee_refused', ...stamp, provider: provider.id, reason }]);
};

type ByCall = Extract<ProviderCommand<'confirm_payee'>, { readonly how: 'officer_call' }>;
const callError = (provider: Provider, { officer, called, mustCall }: ByCall): ProviderError | undefined => {
  const own = notOwn(provider, officer);
  if (own) return own;
  if (mustCall === undefined) return { code: 'registry.number_missing' };
  return isSameNumber(called, mustCall) ? undefined : { code: 'registry.other_number' };
};

const confirmPayee: Decider<'confirm_payee'> = (provider, command, stamp) => {
  const { proposal } = provider;
  if (proposal === undefined) return err({ code: 'registry.no_payee_proposal' });
  if (proposal.proposed.by === stamp.by) return err({ code: 'registry.same_person' });
  const refused = command.how === 'officer_call' ? callError(provider, command) : undefined;
  if (refused) return err(refused);
  const changed = { ...bare(proposal), how: command.how };
  return ok([{ type: 'provider.payee_changed', ...stamp, provider: provider.id, ...changed }]);
};

/** Each claimant counts once, and nobody claims against what they registered themselves. */
const dispute: Decider<'dispute'> = (provider, _command, stamp) => {
  const { id, yTunnus, registered, disputes = [] } = provider;
  if (registered.by === stamp.by) return err({ code: 'registry.same_person' });
  if (disputes.some(({ by }) => by === stamp.by)) return ok([]);
  return ok([{ type: 'provider.claim_disputed', ...stamp, provider: id, yTunnus }]);
};

const settleDispute: Decider<'settle_dispute'> = (provider, { officer, reason }, stamp) => {
  const own = notOwn(provider, officer);
  if (own) return err(own);
  if (provider.disputes === undefined) return err({ code: 'registry.no_dispute' });
  if (isBlank(reason)) return err({ code: 'registry.reason_missing' });
  const { authority } = officer;
  return ok([{ type: 'provider.claim_settled', ...stamp, provider: provider.id, authority, reason }]);
};

const confirm: Decider<'confirm'> = (provider, { officer }, stamp) => {
  const refused = confirmer(provider, officer, stamp.by);
  if (refused) return err(refused);
  const confirmed = {
    type: 'provider.confirmed',
    ...stamp,
    provider: provider.id,
    authority: officer.authority,
  } as const;
  const { proposal } = provider;
  if (proposal === undefined) return ok([confirmed]);
  if (proposal.proposed.by === stamp.by) return err({ code: 'registry.same_person' });
  const payee = { ...bare(proposal), how: 'with_provider' } as const;
  return ok([confirmed, { type: 'provider.payee_changed', ...stamp, provider: provider.id, ...payee }]);
};

const refuse: Decider<'refuse'> = (provider, { officer, reason }, stamp) => {
  const refused = confirmer(provider, officer, stamp.by);
  if (refused) return err(refused);
  if (isBlank(reason)) return err({ code: 'registry.reason_missing' });
  return ok([{ type: 'provider.refused', ...stamp, provider: provider.id, authority: officer.authority, reason }]);
};

const close: Decider<'close'> = (provider, { officer, reason }, stamp) => {
  const own = notOwn(provider, officer);
  if (own) return err(own);
  if (isBlank(reason)) return err({ code: 'registry.reason_missing' });
  return ok([{ type: 'provider.closed', ...stamp, provider: provider.id, reason }]);
};

const deciders: { readonly [C in ProviderCommandName]: Decider<C> } = {
  correct,
  note_look: noteLook,
  ask_letter: askLetter,
  print_letter: printLetter,
  miss_code: missCode,
  confirm_by_code: confirmByCode,
  propose_payee: proposePayee,
  withdraw_payee: withdrawPayee,
  confirm_payee: confirmPayee,
  refuse_payee: refusePayee,
  dispute,
  settle_dispute: settleDispute,
  confirm,
  refuse,
  close,
};

/** What follows from a command, or why it is refused. `at` is the server's time, `by` who asks. */
export const decideProvider = <C extends ProviderCommandName>(
  provider: Provider,
  command: ProviderCommand<C>,
  at: Instant,
  by: Actor,
): Decided => {
  const allowed = targets(providerLifecycle, provider.state, command.command);
  return allowed.ok ? deciders[command.command](provider, command, { at, by }) : err(allowed.error);
};
