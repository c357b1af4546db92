import { dayInFinland, err, type LocalDate, ok, type Result } from '@kt/kernel';
import { lastEarnableDay } from './claim-window.ts';
import { known } from './decide-progress.ts';
import { type Employment, isPossible, overlaps } from './employment.ts';
import { employmentsOf, resultsOf, type ServicePeriod } from './service-period.ts';
import type { PeriodDecider, ServicePeriodError } from './service-period-commands.ts';
import { earnedBy } from './step-source.ts';

/** Rows of one kind that one referral may hold, withdrawn ones included. */
export const MOST_ROWS = 100;

const checkEmployment = (
  period: ServicePeriod,
  work: Employment,
  except?: number,
): Result<Employment, ServicePeriodError> => {
  if (period.employments.length >= MOST_ROWS) return err({ code: 'outcomes.rows_full', most: MOST_ROWS });
  if (!isPossible(work)) return err({ code: 'outcomes.employment_impossible' });
  const { startedOn } = period;
  if (startedOn !== undefined && work.start < startedOn && !work.traits.includes('agreed_before'))
    return err({ code: 'outcomes.before_service', startedOn });
  const same = employmentsOf(period).find(
    (row) => row.number !== except && row.employer === work.employer && overlaps(row, work),
  );
  return same === undefined ? ok(work) : err({ code: 'outcomes.employment_overlaps', number: same.number });
};

const findRow = (rows: readonly { readonly number: number }[], number: number): Result<number, ServicePeriodError> =>
  rows.some((row) => row.number === number) ? ok(number) : err({ code: 'outcomes.row_unknown', number });

const reportEmployment: PeriodDecider<'report_employment'> = (period, { employment }, stamp) => {
  const checked = checkEmployment(period, employment);
  if (!checked.ok) return checked;
  const number = period.employments.length + 1;
  return ok([{ type: 'period.employment_reported', ...stamp, ...known(period), number, employment }]);
};

const amendEmployment: PeriodDecider<'amend_employment'> = (period, { number, employment }, stamp) => {
  const row = findRow(employmentsOf(period), number);
  if (!row.ok) return row;
  const checked = checkEmployment(period, employment, number);
  if (!checked.ok) return checked;
  const added = { number: period.employments.length + 1, employment, replaces: number };
  return ok([{ type: 'period.employment_reported', ...stamp, ...known(period), ...added }]);
};

const withdrawEmployment: PeriodDecider<'withdraw_employment'> = (period, { number }, stamp) => {
  const row = findRow(employmentsOf(period), number);
  return row.ok ? ok([{ type: 'period.employment_withdrawn', ...stamp, ...known(period), number }]) : row;
};

const checkDay = (period: ServicePeriod, day: LocalDate, today: LocalDate, last: LocalDate | undefined) => {
  const { startedOn } = period;
  if (day > today) return err({ code: 'outcomes.day_in_future', today });
  if (startedOn !== undefined && day < startedOn) return err({ code: 'outcomes.before_service', startedOn });
  if (last !== undefined && day > last) return err({ code: 'outcomes.after_tracking', lastDay: last });
  return ok(day);
};

const freeOccurrence = (period: ServicePeriod, step: string, perClient: number): number | undefined => {
  const used = new Set(
    resultsOf(period)
      .filter((row) => row.step === step)
      .map((row) => row.occurrence),
  );
  return Array.from({ length: perClient }, (_, n) => n + 1).find((n) => !used.has(n));
};

const reportResult: PeriodDecider<'report_result'> = (period, { step: key, achievedOn }, stamp) => {
  const step = period.terms.rateCard.steps.find((one) => one.key === key);
  if (step === undefined) return err({ code: 'outcomes.step_unknown', step: key });
  if (earnedBy(step) !== 'report') return err({ code: 'outcomes.step_not_reported', step: key });
  if (period.results.length >= MOST_ROWS) return err({ code: 'outcomes.rows_full', most: MOST_ROWS });
  const day = checkDay(period, achievedOn, dayInFinland(stamp.at), lastEarnableDay(step.window, period.endedOn));
  if (!day.ok) return day;
  const occurrence = freeOccurrence(period, key, step.perClient);
  const twice = resultsOf(period).some((row) => row.step === key && row.achievedOn === achievedOn);
  if (occurrence === undefined || twice)
    return err({ code: 'outcomes.result_reported', step: key, perClient: step.perClient });
  const row = { number: period.results.length + 1, step: key, occurrence, achievedOn };
  return ok([{ type: 'period.result_reported', ...stamp, ...known(period), ...row }]);
};

const withdrawResult: PeriodDecider<'withdraw_result'> = (period, { number }, stamp) => {
  const row = findRow(resultsOf(period), number);
  return row.ok ? ok([{ type: 'period.result_withdrawn', ...stamp, ...known(period), number }]) : row;
};

const noteEvidence: PeriodDecider<'note_evidence'> = (period, { evidence, kind }, stamp) =>
  ok([{ type: 'period.evidence_noted', ...stamp, ...known(period), evidence, kind }]);

/** A name that is there stays: the reference of a client never changes. */
const nameClient: PeriodDecider<'name_client'> = (period, { client }, stamp) =>
  ok(period.terms.client === undefined ? [{ type: 'period.client_named', ...stamp, ...known(period), client }] : []);

/** What the provider tells, the kinds of evidence that casework holds, and whose the service is. */
export const reports = {
  report_employment: reportEmployment,
  amend_employment: amendEmployment,
  withdraw_employment: withdrawEmployment,
  report_result: reportResult,
  withdraw_result: withdrawResult,
  note_evidence: noteEvidence,
  name_client: nameClient,
} as const;
