import { type Actor, type Cents, canonicalJson, cents, err, type Id, ok, type Result, type Share } from '@kt/kernel';
import { buyerParts, isWholeRing } from '@kt/terms';
import type { CompetitionContent } from './competition-content.ts';
import type { Competition } from './competition-state.ts';
import type { RingConsent, RingTerms } from './ring-consent.ts';

/** One buyer's part as anybody may read it: clients at a time, and cents net of VAT for the whole period. */
export type CallPart = {
  readonly authority: Id<'authority'>;
  readonly shareBp: Share;
  readonly places: number;
  readonly ceilingCents: Cents;
};

export type RingError =
  /** `field`: who leads, shares and parts, or more lots than a ring of that size can be invited to at once. */
  | { readonly code: 'competition.ring_unreal'; readonly field: 'lead' | 'shares' | 'lots' }
  | { readonly code: 'competition.ring_unconsented'; readonly buyers: readonly Id<'authority'>[] }
  | { readonly code: 'competition.ring_fixed' }
  | { readonly code: 'competition.ring_consented_already' }
  | { readonly code: 'competition.not_buyer' };

/** The parts of those who buy together, the lead first; nobody where the authority buys alone. */
export const callParts = (
  content: Pick<CompetitionContent, 'buyers' | 'places' | 'ceilingCents' | 'costCentre'>,
): readonly CallPart[] => {
  const { buyers = [] } = content;
  const [lead] = buyers;
  if (lead === undefined) return [];
  return buyerParts({ ...content, buyers, authority: lead.authority }).flatMap(
    ({ authority, places, ceilingCents }, n) => {
      const shareBp = buyers[n]?.shareBp;
      return shareBp === undefined ? [] : [{ authority, shareBp, places, ceilingCents }];
    },
  );
};

/** More items than these would not fit with the lots of a bundle in one transaction. */
const MOST_TOLD = 40;

/** The least that a winner can be given must still be a ring: a place and a cent for everybody. */
const isDivisible = ({ buyers, places, ceilingCents, winners }: CompetitionContent): boolean =>
  buyers === undefined ||
  isWholeRing({
    buyers,
    places: Math.floor(places / Math.max(winners, 1)),
    ceilingCents: cents(Math.floor(ceilingCents / Math.max(winners, 1))),
  });

/** What keeps a ring from being called for. Empty where the authority buys alone. */
export const ringErrors = (authority: Id<'authority'>, content: CompetitionContent): readonly RingError[] => {
  const { buyers, lot } = content;
  if (buyers === undefined) return [];
  const unreal = (field: 'lead' | 'shares' | 'lots'): RingError => ({ code: 'competition.ring_unreal', field });
  return [
    ...(buyers[0]?.authority === authority ? [] : [unreal('lead')]),
    ...(isDivisible(content) ? [] : [unreal('shares')]),
    ...((buyers.length - 1) * (lot?.of ?? 1) > MOST_TOLD ? [unreal('lots')] : []),
  ];
};

/** The terms as they stand now; nothing where the authority buys alone. */
const ringTermsOf = (content: CompetitionContent): RingTerms | undefined => {
  const { buyers, category, serviceType, places, ceilingCents, winners, start, end, options } = content;
  if (buyers === undefined) return undefined;
  const bought = { buyers, category, serviceType, places, ceilingCents, winners, start, end };
  return { ...bought, ...(options !== undefined && { options }) };
};

const isSame = (one: RingTerms | undefined, other: RingTerms | undefined): boolean =>
  canonicalJson(one) === canonicalJson(other);

/** A buyer's newest word on the terms as they stand now: what was consented to before counts for nothing else. */
export const consentOf = (
  { content, consents = [] }: Pick<Competition, 'content' | 'consents'>,
  buyer: Id<'authority'>,
): RingConsent | undefined => {
  const now = ringTermsOf(content);
  return consents.findLast((one) => one.buyer === buyer && isSame(one.terms, now));
};

/** Who else buys: everybody but the authority that leads. */
export const membersOf = ({
  authority,
  content,
}: Pick<Competition, 'authority' | 'content'>): readonly Id<'authority'>[] =>
  (content.buyers ?? []).map((one) => one.authority).filter((one) => one !== authority);

/** Whoever of the others has not consented to the terms as they stand now. */
export const unconsented = (state: Competition): readonly RingError[] => {
  const buyers = membersOf(state).filter((buyer) => consentOf(state, buyer)?.given === undefined);
  return buyers.length === 0 ? [] : [{ code: 'competition.ring_unconsented', buyers }];
};

/** Whether a change of an open call would make another ring of it than was consented to. */
export const keepsRing = (before: CompetitionContent, after: CompetitionContent): boolean =>
  isSame(ringTermsOf(before), ringTermsOf(after));

/** Who has written, sent or approved the call, or spoken for another area. */
const othersIn = ({ editors, sent, approved, consents = [] }: Competition, buyer: Id<'authority'>) => [
  ...editors,
  sent?.by,
  approved?.by,
  ...consents
    .filter((one) => one.buyer !== buyer)
    .flatMap(({ proposed, given, declined }) => [proposed?.by, given?.by, declined?.by]),
];

type NoWord = RingError | { readonly code: 'competition.same_person' };
type Spoken = { readonly terms: RingTerms; readonly word: RingConsent | undefined };

/** On which terms a person may speak for a buyer now, and what it has said of them; its given word is the last one. */
const speaking = (state: Competition, buyer: Id<'authority'>, by: Actor): Result<Spoken, NoWord> => {
  const terms = ringTermsOf(state.content);
  if (terms === undefined || !membersOf(state).includes(buyer)) return err({ code: 'competition.not_buyer' });
  const word = consentOf(state, buyer);
  if (word?.given !== undefined) return err({ code: 'competition.ring_consented_already' });
  return othersIn(state, buyer).includes(by) ? err({ code: 'competition.same_person' }) : ok({ terms, word });
};

/** What a word of a buyer is now: the first proposes, also after somebody declined, another person gives. */
export const nextWord = (
  state: Competition,
  buyer: Id<'authority'>,
  by: Actor,
): Result<{ readonly is: 'proposal'; readonly terms: RingTerms } | { readonly is: 'consent' }, NoWord> => {
  const spoken = speaking(state, buyer, by);
  if (!spoken.ok) return spoken;
  const { terms, word } = spoken.value;
  if (word === undefined || word.declined !== undefined) return ok({ is: 'proposal', terms });
  return word.proposed?.by === by ? err({ code: 'competition.same_person' }) : ok({ is: 'consent' });
};

/** The terms that a person of a buyer may decline: any one of them, as long as its consent is not given. */
export const declinable = (state: Competition, buyer: Id<'authority'>, by: Actor): Result<RingTerms, NoWord> => {
  const spoken = speaking(state, buyer, by);
  return spoken.ok ? ok(spoken.value.terms) : spoken;
};
