import { type Act, type Done, err, type LocalDate, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { cardOn } from '@kt/terms';
import type { OfferedTerms } from '../domain/service-period.ts';
import { applyPeriod, awaitedPeriod } from '../domain/service-period-apply.ts';
import { awaitPeriod, decidePeriod } from '../domain/service-period-decide.ts';
import type { Copies, OutcomesError, PeriodRef, Periods } from './ports.ts';

export type AwaitPeriodDeps = {
  readonly work: UnitOfWork;
  readonly periods: Pick<Periods, 'load' | 'create' | 'save'>;
  readonly copies: Pick<Copies, 'load'>;
};

export type Offered = PeriodRef & Omit<OfferedTerms, 'rateCard' | 'offeredOn'> & { readonly offeredOn: LocalDate };

/**
 * A referral was offered: the rate card that holds on the day of the offer is frozen for it. Refuses with
 * `outcomes.agreement_unknown` while the agreement has not been copied; trying again later helps.
 */
export const awaitReferral =
  ({ work, periods, copies }: AwaitPeriodDeps) =>
  ({ authority, referral, ...offered }: Offered, act: Act): Promise<Result<Done, OutcomesError | WorkError>> =>
    work.run<OutcomesError>(act, async (at) => {
      const copy = await copies.load({ authority, agreement: offered.agreement });
      if (copy === undefined) return err({ code: 'outcomes.agreement_unknown' });
      const { rateCard, prices = [] } = copy.state.terms;
      const first = prices[0]?.rateCard ?? rateCard;
      const terms: OfferedTerms = { ...offered, rateCard: cardOn(first, prices, offered.offeredOn) };
      const before = await periods.load({ authority, referral });
      if (before === undefined) {
        const fact = awaitPeriod({ authority, referral }, terms, at, act.by);
        return ok({ done: { id: referral, version: 1 }, parts: [periods.create(awaitedPeriod(fact), [fact])] });
      }
      const again = decidePeriod(before.state, { type: 'offer_again', terms }, at, act.by);
      if (!again.ok) return again;
      const part = periods.save(before, applyPeriod(before.state, again.value), again.value);
      return ok({ done: { id: referral, version: before.version + 1 }, parts: [part] });
    });
