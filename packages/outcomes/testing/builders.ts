import { cents, type Id, type Instant, id, instant, latest, type Result, startOfDay } from '@kt/kernel';
import type { AgreementCopy } from '../domain/agreement-copy.ts';
import type { Assessment, AssessmentFacts } from '../domain/assessment.ts';
import type { Claim } from '../domain/claim.ts';
import { applyClaim, draftedClaim } from '../domain/claim-apply.ts';
import type { ClaimCommand, ClaimCommandName } from '../domain/claim-commands.ts';
import { decideClaim, draftClaim } from '../domain/claim-decide.ts';
import { caughtUp } from '../domain/decide-clock.ts';
import { type Draft, earnedOutcomes } from '../domain/drafts.ts';
import type { Employment } from '../domain/employment.ts';
import type { OfferedTerms, ServicePeriod } from '../domain/service-period.ts';
import { applyPeriod, awaitedPeriod } from '../domain/service-period-apply.ts';
import type { ServicePeriodCommand, ServicePeriodCommandName } from '../domain/service-period-commands.ts';
import { awaitPeriod, decidePeriod } from '../domain/service-period-decide.ts';
import { aRateCard } from './rate-cards.ts';
import { anEmployment, day } from './work-builders.ts';

const ULID = (n: number): string => String(n).padStart(26, '0');
export const AUTHORITY = id('authority', `aut_${ULID(1)}`);
export const AGREEMENT = id('agreement', `agr_${ULID(1)}`);
export const PROVIDER = id('organisation', `org_${ULID(1)}`);
export const OTHER_PROVIDER = id('organisation', `org_${ULID(2)}`);
export const REFERRAL = id('referral', `ref_${ULID(1)}`);
export const claimId = (n: number): Id<'claim'> => id('claim', `clm_${ULID(n)}`);
export const proposalId = (n: number): Id<'proposal'> => id('proposal', `prp_${ULID(n)}`);
export const evidenceId = (n: number): Id<'evidence'> => id('evidence', `evi_${ULID(n)}`);

const person = (n: number): Id<'person'> => id('person', `per_${ULID(n)}`);
/** The people of these stories. */
export const COACH = person(1);
export const VERIFIER = person(2);
export const SECOND_VERIFIER = person(3);
export const SUPERVISOR = person(4);

export const morning = (date: string): Instant => instant(`${date}T06:00:00.000Z`);

/** The value of a result that the story needs; a refusal is a mistake of the story. */
export const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new TypeError(`the story was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const offeredTerms = (change: Partial<OfferedTerms> = {}): OfferedTerms => ({
  agreement: AGREEMENT,
  provider: PROVIDER,
  serviceType: 'coaching',
  distanceGroup: 'B',
  partialWorkAbility: false,
  rateCard: aRateCard(),
  ...change,
});

export type PeriodStory = {
  readonly state: ServicePeriod;
  readonly then: <C extends ServicePeriodCommandName>(command: ServicePeriodCommand<C>, at?: Instant) => PeriodStory;
  readonly started: (on?: string) => PeriodStory;
  readonly paused: (on: string) => PeriodStory;
  readonly resumed: (on: string) => PeriodStory;
  readonly ended: (on: string) => PeriodStory;
  readonly working: (work?: Partial<Employment>) => PeriodStory;
  readonly achieved: (step: string, on: string) => PeriodStory;
  readonly proving: (kind: 'register' | 'employer' | 'service_report' | 'client', n?: number) => PeriodStory;
};

const LATER = morning('2026-12-01');

const periodStory = (state: ServicePeriod): PeriodStory => {
  const then: PeriodStory['then'] = (command, at = LATER) =>
    periodStory(applyPeriod(state, must(decidePeriod(state, command, at, COACH))));
  return {
    state,
    then,
    started: (on = '2026-01-01') => then({ type: 'start', on: day(on) }),
    paused: (on) => then({ type: 'pause', on: day(on) }),
    resumed: (on) => then({ type: 'resume', on: day(on) }),
    ended: (on) => then({ type: 'end', on: day(on), reason: 'plan_finished' }),
    working: (work = {}) => then({ type: 'report_employment', employment: anEmployment(work) }),
    achieved: (step, on) => then({ type: 'report_result', step, achievedOn: day(on) }),
    proving: (kind, n = 1) => then({ type: 'note_evidence', evidence: evidenceId(n), kind }),
  };
};

/** A referral offered on 1 January 2026. */
export const aPeriod = (terms: Partial<OfferedTerms> = {}): PeriodStory =>
  periodStory(
    awaitedPeriod(
      awaitPeriod(
        { authority: AUTHORITY, referral: REFERRAL },
        offeredTerms(terms),
        morning('2026-01-01'),
        'system:test',
      ),
    ),
  );

export const aCopy = (change: Partial<AgreementCopy> = {}): AgreementCopy => ({
  state: 'active',
  authority: AUTHORITY,
  agreement: AGREEMENT,
  terms: {
    provider: PROVIDER,
    serviceType: 'coaching',
    rateCard: aRateCard(),
    start: day('2026-01-01'),
    end: day('2027-12-31'),
  },
  stepPaid: {},
  changedAt: morning('2026-01-01'),
  changedBy: 'system:test',
  ...change,
});

export const noBlocks: Assessment = { dueCents: cents(50_000), blocks: [] };

export type ClaimStory = {
  readonly state: Claim;
  readonly then: <C extends ClaimCommandName>(command: ClaimCommand<C>, at: Instant, by: string) => ClaimStory;
  readonly submitted: () => ClaimStory;
  readonly inCheck: () => ClaimStory;
  readonly verified: () => ClaimStory;
  readonly paid: () => ClaimStory;
  readonly returned: () => ClaimStory;
  readonly rejected: () => ClaimStory;
  readonly lapsed: () => ClaimStory;
  readonly withEvidence: AssessmentFacts['evidence'];
};

const judge = { own: [] } as const;
const SENT = morning('2026-01-10');

const claimStory = (state: Claim): ClaimStory => {
  const then: ClaimStory['then'] = (command, at, by) => {
    const now = by === 'clock' ? state : caughtUp(state, at).claim;
    return claimStory(applyClaim(now, must(decideClaim(now, command, at, by))));
  };
  const withEvidence = [{ evidence: evidenceId(1), kind: 'service_report' }] as const;
  const story: ClaimStory = {
    state,
    then,
    withEvidence,
    submitted: () =>
      then({ type: 'submit', evidence: withEvidence, assessment: noBlocks }, latest(SENT, state.times.opensAt), COACH),
    inCheck: () => story.submitted().then({ type: 'take', ...judge }, SENT, VERIFIER),
    verified: () => story.inCheck().then({ type: 'verify', ...judge, assessment: noBlocks }, SENT, VERIFIER),
    paid: () =>
      story
        .verified()
        .then({ type: 'pay', line: 'line-1', paidOn: day('2026-02-01') }, morning('2026-02-01'), 'system:settlement'),
    returned: () => story.inCheck().then({ type: 'return', ...judge, codes: ['dates_disagree'] }, SENT, VERIFIER),
    rejected: () => story.inCheck().then({ type: 'reject', ...judge, code: 'not_earned' }, SENT, VERIFIER),
    lapsed: () => {
      const { times } = state;
      const opened = then({ type: 'open' }, times.opensAt, 'clock').then({ type: 'remind' }, times.remindAt, 'clock');
      return opened.then({ type: 'lapse' }, times.lapsesAt, 'clock');
    },
  };
  return story;
};

/** The system's draft on the period's first earned outcome, or the named one: by default the start fee of 1 January 2026. */
export const aClaim = (period: ServicePeriod = aPeriod().started().state, step = 'start', n = 1): ClaimStory => {
  const draft: Draft | undefined = earnedOutcomes(period, day('2027-12-31')).find((one) => one.step === step);
  const source = period.terms.rateCard.steps.find((one) => one.key === step);
  if (draft === undefined || source === undefined) throw new TypeError(`nothing earned on ${step}`);
  return claimStory(draftedClaim(draftClaim(claimId(n), period, source, draft, startOfDay(draft.earnedOn), 'clock')));
};

/** What the period's claims are judged by; 5 000 € are reserved. */
export const judgedBy = (period: ServicePeriod, change: Partial<AssessmentFacts> = {}): AssessmentFacts => ({
  period,
  copy: aCopy(),
  committedCents: cents(500_000),
  evidence: period.evidence,
  at: morning('2026-01-10'),
  ...change,
});
