import { addCounts, type Clock, dayInFinland, ok, type Result } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { type RunningValue, runningValueOf, type Scorecard, scorecardOf } from '../domain/scorecard.ts';
import { withoutUnaccepted } from '../domain/track-counts.ts';
import type { Months } from './figure-ports.ts';
import { findAgreement, type Looking } from './load-agreement.ts';
import type { AgreementRef, Agreements } from './ports.ts';
import { countedFor, countedWhole } from './ring-view.ts';
import type { Counters } from './track-ports.ts';

/** How an agreement has gone. `least`: below it no share and no median is told. */
export type ScorecardView = Months & {
  readonly least: number;
  readonly value: RunningValue;
  readonly card: Scorecard;
};

type Deps = {
  readonly clock: Clock;
  readonly agreements: Pick<Agreements, 'find'>;
  readonly counters: Pick<Counters, 'ofMonths'>;
};

/**
 * The card of one agreement over some months, for a party to it: to a buyer that does not lead, of its own referrals. Members
 * of a consortium see the whole as its lead does.
 */
export const viewScorecard =
  ({ clock, agreements, counters }: Deps) =>
  async (
    ref: AgreementRef,
    party: Looking,
    { from, to }: Months,
  ): Promise<Result<ScorecardView, { readonly code: 'agreements.not_found' }>> => {
    const at = clock.now();
    const loaded = await findAgreement(agreements, ref, party, at);
    if (!loaded.ok) return loaded;
    const { agreement } = loaded.value;
    const counted = party.side === 'authority' ? countedFor(agreement, ref.authority) : countedWhole(agreement);
    const found = await Promise.all(counted.at.map((one) => counters.ofMonths(one, from, to)));
    const whole = addCounts(found.map((one) => one.whole));
    const monthly = addCounts(found.map((one) => one.monthly));
    const today = dayInFinland(at);
    const least = commonRule('smallCellPersons', today);
    const seen = party.side === 'authority' ? whole : withoutUnaccepted(whole);
    const value = runningValueOf(seen, counted.ceilingCents, today);
    return ok({ from, to, least, value, card: scorecardOf(monthly, least) });
  };
