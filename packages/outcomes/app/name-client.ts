import { type Act, err, ok, type Result, type UnitOfWork, type Versioned, type WorkError } from '@kt/kernel';
import type { Claim } from '../domain/claim.ts';
import { type ClientRecord, withClaim, withService } from '../domain/client-record.ts';
import { claimRow, serviceRow } from '../domain/client-record-rows.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import { applyPeriod } from '../domain/service-period-apply.ts';
import { decidePeriod } from '../domain/service-period-decide.ts';
import type { Backgrounds, ClientRecords, OutcomesError, PeriodRef, Periods } from './ports.ts';

export type NameClientDeps = {
  readonly work: UnitOfWork;
  readonly periods: Pick<Periods, 'load' | 'save'>;
  readonly backgrounds: Pick<Backgrounds, 'beside'>;
  readonly clients: ClientRecords;
};

/** Corrections count against the claim that they correct; what was never sent is nobody's outcome. */
const rowsOf = (period: ServicePeriod, claims: readonly Versioned<Claim>[]) =>
  claims
    .filter(({ state }) => state.corrects === undefined && state.round > 0)
    .map(({ state }) => {
      const isPaid = period.earnings.some(({ claim, cents }) => claim === state.claim && cents > 0);
      return claimRow(period, state, isPaid);
    });

const withAllOf = (record: ClientRecord, period: ServicePeriod, claims: readonly Versioned<Claim>[]): ClientRecord =>
  rowsOf(period, claims).reduce(withClaim, withService(record, period.referral, serviceRow(period)));

/**
 * Brings a service that began without naming its client to the client's other services, with every claim that was sent
 * in it: from then on the same outcome is paid once. Does nothing for a service that names its client, or is not known.
 */
export const nameClient =
  ({ work, periods, backgrounds, clients }: NameClientDeps) =>
  async (ref: PeriodRef, client: string, act: Act): Promise<Result<unknown, OutcomesError | WorkError>> => {
    const known = await periods.load(ref);
    if (known === undefined || known.state.terms.client !== undefined) return ok(null);
    return work.run<OutcomesError>(act, async (at) => {
      const before = await periods.load(ref);
      if (before === undefined) return err({ code: 'outcomes.not_found' });
      const decided = decidePeriod(before.state, { type: 'name_client', client }, at, act.by);
      if (!decided.ok) return decided;
      const after = applyPeriod(before.state, decided.value);
      const who = { authority: ref.authority, client };
      const [{ claims }, record] = await Promise.all([backgrounds.beside(after), clients.load(who)]);
      const parts = [periods.save(before, after, decided.value), clients.save(who, withAllOf(record, after, claims))];
      return ok({ done: { id: ref.referral, version: before.version + 1 }, parts });
    });
  };
