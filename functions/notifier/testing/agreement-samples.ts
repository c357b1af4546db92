import type { AgreementFact } from '@kt/agreements/domain/agreement-facts.ts';
import { type Actor, cents, type Id, type Instant, type LocalDate, plusDays, share } from '@kt/kernel';

type OfRing =
  | 'agreement.drafted'
  | 'agreement.activated'
  | 'agreement.changed'
  | 'agreement.orders_suspended'
  | 'agreement.orders_resumed'
  | 'agreement.run_off'
  | 'agreement.terminated';
type Told =
  | OfRing
  | 'agreement.offered'
  | 'agreement.change_proposed'
  | 'agreement.option_used'
  | 'agreement.option_left';
/** Of the facts of an agreement, those that are told, by type. */
export type AgreementFacts = { [K in Told]: AgreementFact<K> };

type Known = {
  readonly at: Instant;
  readonly by: Actor;
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
};

const termsUntil = (lastDay: LocalDate) =>
  ({
    serviceType: 'work_coaching',
    rateCard: { version: 1, steps: [], milestoneShareCap: share(10_000) },
    start: plusDays(lastDay, -700),
    end: plusDays(lastDay, 1),
    places: 6,
    ceilingCents: cents(10_000_000),
    costCentre: '4711',
    languages: ['fi', 'sv'],
    municipalities: [],
  }) as const;

/** The same agreement where another area buys by it too. */
const ringSamples = (known: Known, lastDay: LocalDate, { client, member }: Whom): Pick<AgreementFacts, OfRing> => {
  const own = { ...known, ring: [known.authority, member] };
  const terms = { ...termsUntil(lastDay), provider: known.provider };
  const published = { ...own, ...terms, termsVersion: 2 };
  const until = lastDay;
  return {
    'agreement.drafted': { ...own, type: 'agreement.drafted', terms, options: [], origin: {} },
    'agreement.activated': { ...published, type: 'agreement.activated' },
    'agreement.changed': {
      ...published,
      type: 'agreement.changed',
      reason: 'foreseen_clause',
      change: { places: 12 },
    },
    'agreement.orders_suspended': { ...own, type: 'agreement.orders_suspended', reason: `Ei ${client}` },
    'agreement.orders_resumed': { ...own, type: 'agreement.orders_resumed' },
    'agreement.run_off': { ...own, type: 'agreement.run_off', until },
    'agreement.terminated': { ...own, type: 'agreement.terminated', ground: 'mutual', until },
  };
};

/** `client` is somebody whom no message may name; `member` an area that buys too. */
type Whom = { readonly client: string; readonly member: Id<'authority'> };

/** One fact of an agreement of each kind. */
export const agreementSamples = (known: Known, lastDay: LocalDate, whom: Whom): AgreementFacts => ({
  ...ringSamples(known, lastDay, whom),
  'agreement.offered': { ...known, type: 'agreement.offered' },
  'agreement.change_proposed': {
    ...known,
    type: 'agreement.change_proposed',
    side: 'authority',
    reason: 'foreseen_clause',
    change: { places: 12 },
  },
  'agreement.option_used': {
    ...known,
    type: 'agreement.option_used',
    option: 'year-2',
    ...termsUntil(lastDay),
    termsVersion: 2,
  },
  'agreement.option_left': { ...known, type: 'agreement.option_left', option: 'year-2', reason: `Ei ${whom.client}` },
});
