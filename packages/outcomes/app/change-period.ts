import {
  type Act,
  canonicalJson,
  type Done,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type Versioned,
  type WorkError,
} from '@kt/kernel';
import { withService } from '../domain/client-record.ts';
import { serviceRow } from '../domain/client-record-rows.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import { applyPeriod } from '../domain/service-period-apply.ts';
import type { ServicePeriodCommand, ServicePeriodCommandName } from '../domain/service-period-commands.ts';
import { decidePeriod } from '../domain/service-period-decide.ts';
import { closesAt } from '../domain/service-period-due.ts';
import { AUTHORITY_SIDE, loadPeriod, type Party } from './load-claim.ts';
import type { ClientRecords, OutcomesError, PeriodRef, Periods } from './ports.ts';
import { type ReviewDeps, reviewPeriod } from './review-period.ts';

export type ChangePeriodDeps = ReviewDeps & {
  readonly work: UnitOfWork;
  readonly periods: Periods;
  readonly clients: ClientRecords;
};

/** Commands after which other outcomes may be earned than before. */
const REVIEWED: readonly ServicePeriodCommandName[] = [
  'start',
  'pause',
  'resume',
  'end',
  'void',
  'report_employment',
  'amend_employment',
  'withdraw_employment',
  'correct_day',
  'report_result',
  'withdraw_result',
];

type Moment = { readonly at: Instant; readonly by: string };
type Before = Versioned<ServicePeriod>;
type Parts = Result<readonly TxPart[], OutcomesError>;

/** What the client's other services know of this one, when that has changed. */
const toldBeside = async ({ clients }: ChangePeriodDeps, before: Before, after: ServicePeriod) => {
  const { authority, referral, terms } = after;
  const row = serviceRow(after);
  const isKnown = canonicalJson(row ?? null) === canonicalJson(serviceRow(before.state) ?? null);
  if (terms.client === undefined || isKnown) return [];
  const ref = { authority, client: terms.client };
  return [clients.save(ref, withService(await clients.load(ref), referral, row))];
};

/** The period with the facts of a command, and the review of its claims in the same transaction. */
const withReview = async (
  deps: ChangePeriodDeps,
  before: Before,
  facts: Parameters<typeof applyPeriod>[1],
  { at, by }: Moment,
): Promise<Parts> => {
  const after = applyPeriod(before.state, facts);
  const [review, beside] = await Promise.all([reviewPeriod(deps)(after, at), toldBeside(deps, before, after)]);
  const noted = decidePeriod(after, review.command, at, by);
  if (!noted.ok) return noted;
  const part = deps.periods.save(before, applyPeriod(after, noted.value), [...facts, ...noted.value]);
  return ok([part, ...review.parts, ...beside]);
};

const carryOut = async (
  deps: ChangePeriodDeps,
  before: Before,
  command: ServicePeriodCommand,
  { at, by }: Moment,
): Promise<Parts> => {
  const decided = decidePeriod(before.state, command, at, by);
  if (!decided.ok) return decided;
  if (REVIEWED.includes(command.type)) return withReview(deps, before, decided.value, { at, by });
  return ok([deps.periods.save(before, applyPeriod(before.state, decided.value), decided.value)]);
};

const run = (
  deps: ChangePeriodDeps,
  ref: PeriodRef,
  party: Party,
  act: Act,
  parts: (before: Before, at: Instant) => Promise<Parts>,
): Promise<Result<Done, OutcomesError | WorkError>> =>
  deps.work.run<OutcomesError>(act, async (at) => {
    const before = await loadPeriod(deps.periods, ref, party);
    if (!before.ok) return before;
    const written = await parts(before.value, at);
    if (!written.ok) return written;
    return ok({ done: { id: ref.referral, version: before.value.version + 1 }, parts: written.value });
  });

/** One command on a service period: told by casework, settlement or the provider. Claims follow at once. */
export const changePeriod =
  (deps: ChangePeriodDeps) =>
  (
    ref: PeriodRef,
    party: Party,
    command: ServicePeriodCommand,
    act: Act,
  ): Promise<Result<Done, OutcomesError | WorkError>> =>
    run(deps, ref, party, act, (before, at) => carryOut(deps, before, command, { at, by: act.by }));

/** The clock looks at a period: outcomes earned meanwhile become claims, and after the last window it closes. */
export const passDuePeriod =
  (deps: ChangePeriodDeps) =>
  (ref: PeriodRef, act: Act): Promise<Result<Done, OutcomesError | WorkError>> =>
    run(deps, ref, AUTHORITY_SIDE, act, (before, at) => {
      const closes = closesAt(before.state);
      const isOver = before.state.state === 'tracked_out' && closes !== undefined && at >= closes;
      const moment = { at, by: act.by };
      return isOver ? carryOut(deps, before, { type: 'close' }, moment) : withReview(deps, before, [], moment);
    });
