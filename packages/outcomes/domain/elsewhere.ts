import { daysBetween, earliest, type LocalDate, latest, plusDays } from '@kt/kernel';
import { commonRule, type StepKind } from '@kt/terms';
import type { ClaimRow, ClientRecord, ServiceRow, Stretch } from './client-record.ts';

/** Why an outcome is not paid in a service: it is another service's, or was paid there. Says nothing of who or when. */
export type Elsewhere =
  | { readonly code: 'outcomes.of_other_service' }
  | { readonly code: 'outcomes.paid_elsewhere' }
  | { readonly code: 'outcomes.start_fee_again' };

const WORK: readonly StepKind[] = ['employment_1m', 'employment_3m', 'employment_6m', 'retention_12m'];
/** Outcomes of the client's life, whoever helped; the others are the service itself. */
const OF_CLIENT: readonly StepKind[] = [...WORK, 'education_start', 'benefit_exit'];

const sharesDay = (a: Stretch, b: Stretch): boolean => a.from <= b.to && b.from <= a.to;
const daysShared = (a: Stretch, b: Stretch): number => daysBetween(latest(a.from, b.from), earliest(a.to, b.to)) + 1;

/** The whole stretch of work, as all services of the client together know it. */
const spellOf = (record: ClientRecord, { from, to }: Stretch): Stretch => {
  const known: readonly Stretch[] = [
    ...record.services.flatMap(({ work }) => work),
    ...record.claims.filter(({ kind }) => WORK.includes(kind)),
  ];
  let spell: Stretch = { from, to };
  for (let grown = true; grown; ) {
    const now: Stretch = spell;
    const met = known.filter((one) => sharesDay(one, now));
    spell = met.reduce((a, b) => ({ from: earliest(a.from, b.from), to: latest(a.to, b.to) }), now);
    grown = spell.from !== now.from || spell.to !== now.to;
  }
  return spell;
};

type Same = (mine: ClaimRow, other: ClaimRow, record: ClientRecord) => boolean;

const sameWork: Same = (mine, other, record) => sharesDay(spellOf(record, mine), other);
const sameReport: Same = (mine, other) =>
  Math.abs(daysBetween(mine.from, other.from)) <= commonRule('sameOutcomeDays', latest(mine.from, other.from));
/** On the day of a switch both serve, so one day in common is nothing. */
const sameMonth: Same = (mine, other) => mine.serviceType === other.serviceType && daysShared(mine, other) > 1;
const sameDay: Same = (mine, other) => mine.serviceType === other.serviceType && mine.from === other.from;
const never: Same = () => false;

const SAME: { readonly [K in StepKind]: Same } = {
  start_fee: never,
  month_fee: sameMonth,
  milestone: sameDay,
  named: sameDay,
  education_start: sameReport,
  benefit_exit: sameReport,
  employment_1m: sameWork,
  employment_3m: sameWork,
  employment_6m: sameWork,
  retention_12m: sameWork,
};

/** Whether two claims of one client are on the same outcome. */
export const isSameOutcome = (record: ClientRecord, mine: ClaimRow, other: ClaimRow): boolean =>
  mine.kind === other.kind && SAME[mine.kind](mine, other, record);

const order = ({ startedOn, referral }: ServiceRow): string => `${startedOn}#${referral}`;

/** Of earlier services of one kind, latest first, those from which the client moved on one to the next. */
const movedThrough = (earlier: readonly ServiceRow[]): readonly ServiceRow[] => {
  const sorted = [...earlier].sort((a, b) => (order(a) < order(b) ? 1 : -1));
  const stop = sorted.findIndex(({ lastBegin }) => lastBegin === undefined);
  return stop === -1 ? sorted : sorted.slice(0, stop);
};

const startFeeIn = (
  { claims }: ClientRecord,
  services: readonly ServiceRow[],
  provider: ServiceRow['provider'],
): boolean =>
  services.some(({ referral }) =>
    claims.some(
      (one) => one.paid && one.kind === 'start_fee' && one.referral === referral && one.provider === provider,
    ),
  );

const isStartFeeAgain = (record: ClientRecord, own: ServiceRow, mine: ClaimRow): boolean => {
  if (mine.kind !== 'start_fee') return false;
  const before = record.services.filter((one) => one.serviceType === own.serviceType && order(one) < order(own));
  return startFeeIn(record, movedThrough(before), mine.provider);
};

/** A service that has not begun: whose, of which kind, and from which Finnish day. */
type ToBegin = Pick<ServiceRow, 'provider' | 'serviceType'> & { readonly on: LocalDate };

/** Whether the client comes back through switches to a provider that was paid a start fee. */
export const startFeeWasPaid = (record: ClientRecord, { provider, serviceType, on }: ToBegin): boolean => {
  const before = record.services.filter((one) => one.serviceType === serviceType && one.startedOn <= on);
  return startFeeIn(record, movedThrough(before), provider);
};

type FirstDay = { readonly code: 'outcomes.of_other_service' | 'outcomes.paid_elsewhere'; readonly from: LocalDate };

/**
 * From which Finnish day an outcome of a kind must begin to be of a new service, and why not before; nothing where no
 * day stands in the way. What other services were paid counts as far as it was found right.
 */
export const firstDayFree = ({ services, claims }: ClientRecord, kind: StepKind): FirstDay | undefined => {
  if (!OF_CLIENT.includes(kind)) return undefined;
  const left: readonly FirstDay[] = services.flatMap(({ kinds, lastBegin }) =>
    lastBegin === undefined || !kinds.includes(kind)
      ? []
      : [{ code: 'outcomes.of_other_service', from: plusDays(lastBegin, 1) }],
  );
  const paid: readonly FirstDay[] = claims
    .filter((one) => one.paid && one.kind === kind && SAME[kind] === sameReport)
    .map(({ from }) => ({
      code: 'outcomes.paid_elsewhere',
      from: plusDays(from, commonRule('sameOutcomeDays', from) + 1),
    }));
  return [...left, ...paid].reduce<FirstDay | undefined>(
    (last, one) => (last === undefined || one.from > last.from ? one : last),
    undefined,
  );
};

const isOfFormer = (record: ClientRecord, own: ServiceRow, mine: ClaimRow): boolean => {
  if (!OF_CLIENT.includes(mine.kind)) return false;
  const { from } = WORK.includes(mine.kind) ? spellOf(record, mine) : mine;
  return record.services.some(
    (one) =>
      one.lastBegin !== undefined &&
      order(one) < order(own) &&
      one.kinds.includes(mine.kind) &&
      one.startedOn <= from &&
      from <= one.lastBegin,
  );
};

/** Claims of the client's other services on the same kind of step, which whoever verifies should see. */
export const besideClaim = ({ claims }: ClientRecord, mine: ClaimRow): readonly ClaimRow[] =>
  claims.filter((one) => one.referral !== mine.referral && one.kind === mine.kind && one.kind !== 'start_fee');

/**
 * Why the client's other services stand in the way of a claim; nothing when they do not. What began in a service that
 * the client moved on from is that service's; and the same outcome is paid once, whoever comes first.
 */
export const elsewhere = (record: ClientRecord, mine: ClaimRow): Elsewhere | undefined => {
  const own = record.services.find(({ referral }) => referral === mine.referral);
  if (own === undefined) return undefined;
  if (isStartFeeAgain(record, own, mine)) return { code: 'outcomes.start_fee_again' };
  if (besideClaim(record, mine).some((one) => one.paid && isSameOutcome(record, mine, one)))
    return { code: 'outcomes.paid_elsewhere' };
  return isOfFormer(record, own, mine) ? { code: 'outcomes.of_other_service' } : undefined;
};
