import type { Id, LocalDate } from '@kt/kernel';
import { type ConsortiumTerms, MOST_PARTIES, partiesIn } from './consortium.ts';
import type { ConsortiumError } from './consortium-commands.ts';
import { evenShares, splitError, splitWithout } from './split.ts';

type Organisation = Id<'organisation'>;

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** What a lead starts from: itself alone. */
export const firstTerms = (lead: Organisation, name: string): ConsortiumTerms => ({
  name,
  members: [{ organisation: lead, role: {}, municipalities: [] }],
  reliedOn: [],
  split: { by: 'share', shares: evenShares([lead]) },
  isJointlyLiable: false,
  leadInvoices: true,
});

/** What may not be written even while it is unfinished. */
export const draftError = (lead: Organisation, terms: ConsortiumTerms): ConsortiumError | undefined => {
  if (isBlank(terms.name)) return { code: 'registry.name_missing' };
  if (terms.members[0]?.organisation !== lead) return { code: 'registry.lead_missing' };
  const parties = partiesIn(terms);
  if (parties.length > MOST_PARTIES) return { code: 'registry.too_many_parties', most: MOST_PARTIES };
  const again = parties.find((one, n) => parties.indexOf(one) !== n);
  return again && { code: 'registry.party_twice', organisation: again };
};

const lackingWords = ({ members, reliedOn }: ConsortiumTerms): ConsortiumError | undefined => {
  const roleless = members.find(({ role }) => isBlank(role.fi) && isBlank(role.sv));
  if (roleless !== undefined) return { code: 'registry.role_missing', organisation: roleless.organisation };
  const vague = reliedOn.find(({ capacity }) => isBlank(capacity));
  return vague && { code: 'registry.capacity_missing', organisation: vague.organisation };
};

/** What must be mended before anybody is asked to confirm. */
export const proposalError = (
  lead: Organisation,
  terms: ConsortiumTerms,
  { live, today }: { readonly live: readonly Organisation[]; readonly today: LocalDate },
): ConsortiumError | undefined => {
  const wrong = draftError(lead, terms);
  if (wrong !== undefined) return wrong;
  const parties = partiesIn(terms);
  if (parties.length < 2) return { code: 'registry.partner_missing' };
  const ended = parties.find((one) => !live.includes(one));
  if (ended !== undefined) return { code: 'registry.partner_ended', organisation: ended };
  const { members, split, agreedOn } = terms;
  const lacking =
    lackingWords(terms) ??
    splitError(
      split,
      members.map(({ organisation }) => organisation),
    );
  if (lacking !== undefined) return lacking;
  return agreedOn !== undefined && agreedOn > today ? { code: 'registry.agreement_day_future', today } : undefined;
};

/** With one more partner; what it gets is written afterwards. */
export const withParty = (terms: ConsortiumTerms, party: Organisation, as: 'member' | 'relied_on'): ConsortiumTerms =>
  as === 'member'
    ? { ...terms, members: [...terms.members, { organisation: party, role: {}, municipalities: [] }] }
    : { ...terms, reliedOn: [...terms.reliedOn, { organisation: party, capacity: '' }] };

/** Without one party: its share or steps wait for somebody. */
export const withoutParty = (terms: ConsortiumTerms, party: Organisation): ConsortiumTerms => ({
  ...terms,
  members: terms.members.filter(({ organisation }) => organisation !== party),
  reliedOn: terms.reliedOn.filter(({ organisation }) => organisation !== party),
  split: splitWithout(terms.split, party),
});
