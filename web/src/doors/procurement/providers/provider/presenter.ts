import type { MandateShown, MemberShown, ProviderShown } from '../answers.ts';

export type ProviderNext = 'confirm' | 'dispute' | 'mandate' | 'payee' | 'none';

/** What an official does about a provider next, the organisation itself before its people and its account. */
export const providerNext = (
  { state, disputes, proposal }: Pick<ProviderShown, 'state' | 'disputes' | 'proposal'>,
  mandates: readonly Pick<MandateShown, 'state'>[],
): ProviderNext => {
  if (state === 'provisional') return 'confirm';
  if (state !== 'confirmed') return 'none';
  if (disputes !== undefined && disputes.length > 0) return 'dispute';
  if (mandates.some((one) => one.state === 'registered')) return 'mandate';
  return proposal === undefined ? 'none' : 'payee';
};

/** What a person of the organisation is called; they may have left no name. */
export const personName = (
  members: readonly Pick<MemberShown, 'person' | 'name'>[],
  person: string,
  otherwise: string,
): string => members.find((one) => one.person === person)?.name ?? otherwise;

/** How an account is read aloud: in groups of four. */
export const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
