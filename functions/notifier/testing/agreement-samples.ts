import type { AgreementFact } from '@kt/agreements/domain/agreement-facts.ts';
import { type Actor, cents, type Id, type Instant, type LocalDate, plusDays, share } from '@kt/kernel';

type Told = 'agreement.offered' | 'agreement.change_proposed' | 'agreement.option_used' | 'agreement.option_left';
/** Of the facts of an agreement, those that are told, by type. */
export type AgreementFacts = { [K in Told]: AgreementFact<K> };

type Known = {
  readonly at: Instant;
  readonly by: Actor;
  readonly authority: Id<'authority'>;
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
};

/** One fact of an agreement of each kind; `client` is somebody whom no message may name. */
export const agreementSamples = (known: Known, lastDay: LocalDate, client: string): AgreementFacts => ({
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
    serviceType: 'work_coaching',
    rateCard: { version: 1, steps: [], milestoneShareCap: share(10_000) },
    start: plusDays(lastDay, -700),
    end: plusDays(lastDay, 1),
    places: 6,
    ceilingCents: cents(10_000_000),
    costCentre: '4711',
    languages: ['fi', 'sv'],
    municipalities: [],
    termsVersion: 2,
  },
  'agreement.option_left': { ...known, type: 'agreement.option_left', option: 'year-2', reason: `Ei ${client}` },
});
