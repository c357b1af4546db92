import { dayInFinland, earliest, type LocalDate, latest, plusDays } from '@kt/kernel';
import type { Step } from '@kt/terms';
import { lastBeginDay } from './after-switch.ts';
import type { Claim } from './claim.ts';
import type { ClaimRow, ServiceRow, Stretch } from './client-record.ts';
import { monthServed, workClock } from './drafts.ts';
import { employmentsOf, type ServicePeriod } from './service-period.ts';
import { earnedBy } from './step-source.ts';

const COUNTED: readonly string[] = ['counted', 'counted_half'];

const joined = (runs: readonly Stretch[], { from, to }: Stretch): readonly Stretch[] => {
  const last = runs.at(-1);
  return last !== undefined && from <= plusDays(last.to, 1)
    ? [...runs.slice(0, -1), { from: last.from, to: latest(last.to, to) }]
    : [...runs, { from, to }];
};

/** Work that goes on is known up to the day on which it was last told. */
const workOf = (period: ServicePeriod): readonly Stretch[] => {
  const told = employmentsOf(period).map(({ at }) => dayInFinland(at));
  const step = period.terms.rateCard.steps.find((one) => earnedBy(one) === 'work');
  const [first] = told;
  if (step === undefined || first === undefined) return [];
  const clock = workClock(period, step, told.reduce<LocalDate>(latest, first));
  return (clock?.explanation ?? [])
    .filter(({ reason }) => COUNTED.includes(reason))
    .map(({ start, lastDay }) => ({ from: start, to: lastDay }))
    .reduce<readonly Stretch[]>(joined, []);
};

/** What a period says of itself to the client's other services; nothing before it begins or when it was a mistake. */
export const serviceRow = (period: ServicePeriod): ServiceRow | undefined => {
  const { referral, startedOn, endedOn, state, terms } = period;
  if (startedOn === undefined || state === 'voided') return undefined;
  const { provider, serviceType, rateCard } = terms;
  const lastBegin = lastBeginDay(period);
  return {
    referral,
    provider,
    serviceType,
    kinds: [...new Set(rateCard.steps.map(({ kind }) => kind))],
    startedOn,
    ...(endedOn === undefined ? {} : { endedOn }),
    ...(lastBegin === undefined ? {} : { lastBegin }),
    work: workOf(period),
  };
};

const monthBegan = ({ startedOn, pauses }: ServicePeriod, { occurrence, earnedOn }: Claim): LocalDate => {
  if (startedOn === undefined) return earnedOn;
  const before = occurrence === 1 ? undefined : monthServed(startedOn, pauses, occurrence - 1);
  return before === undefined ? startedOn : plusDays(before, 1);
};

/** The first Finnish day of the outcome that a claim is on. */
export const beganOn = (period: ServicePeriod, claim: Claim): LocalDate => {
  const step: Step | undefined = period.terms.rateCard.steps.find(({ key }) => key === claim.step);
  if (step === undefined) return claim.earnedOn;
  const source = earnedBy(step);
  if (source === 'month') return monthBegan(period, claim);
  const run = source === 'work' ? workClock(period, step, claim.earnedOn)?.runStart : undefined;
  return earliest(run ?? claim.earnedOn, claim.earnedOn);
};

/** A claim as the client's other services know it. */
export const claimRow = (period: ServicePeriod, claim: Claim, paid = false): ClaimRow => ({
  claim: claim.claim,
  referral: claim.referral,
  provider: claim.provider,
  serviceType: period.terms.serviceType,
  kind: claim.kind,
  from: beganOn(period, claim),
  to: claim.earnedOn,
  paid,
});
