import {
  type Cents,
  type Clock,
  dayInFinland,
  err,
  type Id,
  type Instant,
  type LocalDate,
  ok,
  type Result,
} from '@kt/kernel';
import { afterSwitchDaysOf, cardOn } from '@kt/terms';
import type { AgreementCopy } from '../domain/agreement-copy.ts';
import { cardInForce } from '../domain/card-in-force.ts';
import { NO_RECORD } from '../domain/client-record.ts';
import {
  type FormerFees,
  formerFees,
  type Left,
  mostOfBoth,
  type NextFees,
  nextFees,
  recordAfter,
} from '../domain/fees-at-switch.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import { applyPeriod } from '../domain/service-period-apply.ts';
import { decidePeriod } from '../domain/service-period-decide.ts';
import { AUTHORITY_SIDE, loadPeriod } from './load-claim.ts';
import type { Backgrounds, Copies, OutcomesError, PeriodRef, Periods } from './ports.ts';

export type ViewSwitchDeps = {
  readonly clock: Clock;
  readonly periods: Pick<Periods, 'load'>;
  readonly copies: Pick<Copies, 'load'>;
  readonly backgrounds: Pick<Backgrounds, 'beside'>;
};

/** The agreement that the client moves to, and the last day with the present provider. */
export type SwitchQuestion = { readonly agreement: Id<'agreement'>; readonly on: LocalDate };

/** What a switch means for the fees of one client; all sums are net of VAT. */
export type SwitchView = {
  readonly former: FormerFees & { readonly committedCents: Cents };
  readonly next: NextFees & {
    readonly agreement: Id<'agreement'>;
    readonly provider: Id<'organisation'>;
    readonly afterSwitchDays: number;
  };
  /** What the former has earned and may still earn, and what the next reserves. */
  readonly mostCents: Cents;
};

/** The period as the switch would leave it, by the rules that end it. */
const leave = (period: ServicePeriod, on: LocalDate, at: Instant): Result<Left['period'], OutcomesError> => {
  const decided = decidePeriod(period, { type: 'end', on, reason: 'switched_provider' }, at, 'system:switch');
  if (!decided.ok) return decided;
  return ok({ ...applyPeriod(period, decided.value), endedOn: on });
};

const cardOfToday = ({ terms: { rateCard, prices = [] } }: AgreementCopy, today: LocalDate) =>
  cardOn(prices[0]?.rateCard ?? rateCard, prices, today);

/** What the present provider was paid and may still claim, what the next may claim, and the most that it can cost. */
export const viewSwitch =
  ({ clock, periods, copies, backgrounds }: ViewSwitchDeps) =>
  async (ref: PeriodRef, { agreement, on }: SwitchQuestion): Promise<Result<SwitchView, OutcomesError>> => {
    const at = clock.now();
    const today = dayInFinland(at);
    const [before, to] = await Promise.all([
      loadPeriod(periods, ref, AUTHORITY_SIDE),
      copies.load({ authority: ref.authority, agreement }),
    ]);
    if (!before.ok) return before;
    if (to === undefined) return err({ code: 'outcomes.agreement_unknown' });
    const { state } = before.value;
    const { copy, committedCents, record = NO_RECORD } = await backgrounds.beside(state);
    if (copy === undefined) return err({ code: 'outcomes.agreement_unknown' });
    const period = leave(state, on, at);
    if (!period.ok) return period;
    const former = formerFees({ period: period.value, card: cardInForce(state, copy.state, today), committedCents });
    const { provider, serviceType } = to.state.terms;
    const card = cardOfToday(to.state, today);
    const { distanceGroup } = state.terms;
    const next = nextFees(recordAfter(record, period.value), { provider, serviceType, card, distanceGroup, on });
    return ok({
      former: { ...former, committedCents },
      next: { ...next, agreement, provider, afterSwitchDays: afterSwitchDaysOf(card, today) },
      mostCents: mostOfBoth(former, next),
    });
  };
