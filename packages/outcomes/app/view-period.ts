import {
  type Cents,
  type Clock,
  dayInFinland,
  err,
  type Instant,
  type LocalDate,
  ok,
  type Result,
  sum,
  type Trilingual,
  type Versioned,
} from '@kt/kernel';
import { afterSwitchDaysOf, type EvidenceKind, priceOf, type Step, type StepKind } from '@kt/terms';
import { lastBeginDay } from '../domain/after-switch.ts';
import type { Assessment } from '../domain/assessment.ts';
import { cardInForce } from '../domain/card-in-force.ts';
import type { Claim } from '../domain/claim.ts';
import { caughtUp } from '../domain/decide-clock.ts';
import { workClock } from '../domain/drafts.ts';
import { missingEvidence } from '../domain/evidence.ts';
import type { ServicePeriod } from '../domain/service-period.ts';
import { earnedBy, type StepSource } from '../domain/step-source.ts';
import type { SustainedWork } from '../domain/sustained-work.ts';
import type { Background } from './assess-claim.ts';
import { type ClaimLine, lineOf } from './claim-line.ts';
import { loadPeriod, type Party } from './load-claim.ts';
import type { Backgrounds, OutcomesError, PeriodRef, Periods } from './ports.ts';
import { assessNow } from './view-claim.ts';

export type ViewPeriodDeps = {
  readonly clock: Clock;
  readonly periods: Pick<Periods, 'load'>;
  readonly backgrounds: Pick<Backgrounds, 'beside'>;
};

/** One step of the card for this client: its price, what is missing, the work clock, and the claims made of it. */
export type StepView = {
  readonly step: string;
  readonly title: Trilingual;
  readonly kind: StepKind;
  readonly earnedBy: StepSource;
  readonly priceCents: Cents;
  readonly perClient: number;
  readonly evidence: readonly EvidenceKind[];
  readonly missingEvidence: readonly EvidenceKind[];
  readonly clock?: SustainedWork;
  readonly claims: readonly (ClaimLine & { readonly assessment?: Assessment })[];
};

/** A client's service as its provider sees it: facts told, outcomes expected and claimed. No person, only a reference. */
export type PeriodView = Omit<ServicePeriod, 'terms' | 'earnings' | 'claims' | 'reviewedOn'> &
  Omit<ServicePeriod['terms'], 'rateCard' | 'client'> & {
    readonly version: number;
    /** Reserved for the client; net of VAT. */
    readonly committedCents: Cents;
    readonly earnedCents: Cents;
    /** Days after a switch within which what begins is still paid; by the frozen card or the rule of today. */
    readonly afterSwitchDays: number;
    /** When the client has moved on: the last day on which something may begin that is paid here. */
    readonly lastBegin?: LocalDate;
    readonly steps: readonly StepView[];
  };

const claimOf = (one: Versioned<Claim>, background: Background, at: Instant): StepView['claims'][number] => {
  const assessment = assessNow(caughtUp(one.state, at).claim, background, at);
  return { ...lineOf(one, at), ...(assessment === undefined ? {} : { assessment }) };
};

/** `step` at the prices of today. */
const stepOf = (step: Step, background: Background, claims: readonly Versioned<Claim>[], at: Instant): StepView => {
  const period = background.period.state;
  const clock = workClock(period, step, dayInFinland(at));
  return {
    step: step.key,
    title: step.title,
    kind: step.kind,
    earnedBy: earnedBy(step),
    priceCents: priceOf(step, period.terms.distanceGroup),
    perClient: step.perClient,
    evidence: step.evidence,
    missingEvidence: missingEvidence(
      step,
      period.evidence.map((one) => one.kind),
    ),
    ...(clock === undefined ? {} : { clock }),
    claims: claims.filter((one) => one.state.step === step.key).map((one) => claimOf(one, background, at)),
  };
};

/** The service period of one referral with every step of its rate card. */
export const viewPeriod =
  (deps: ViewPeriodDeps) =>
  async (ref: PeriodRef, party: Party): Promise<Result<PeriodView, OutcomesError>> => {
    const at = deps.clock.now();
    const period = await loadPeriod(deps.periods, ref, party);
    if (!period.ok) return period;
    const { terms, earnings, claims: _ids, reviewedOn: _, ...told } = period.value.state;
    const { copy, claims, ...beside } = await deps.backgrounds.beside(period.value.state);
    if (copy === undefined) return err({ code: 'outcomes.agreement_unknown' });
    const { rateCard: _begunWith, client: _whose, ...agreed } = terms;
    const today = dayInFinland(at);
    const lastBegin = lastBeginDay(period.value.state);
    const background: Background = { period: period.value, copy, ...beside };
    return ok({
      ...told,
      ...agreed,
      version: period.value.version,
      committedCents: beside.committedCents,
      earnedCents: sum(earnings.map((one) => one.cents)),
      afterSwitchDays: afterSwitchDaysOf(terms.rateCard, period.value.state.endedOn ?? today),
      ...(lastBegin === undefined ? {} : { lastBegin }),
      steps: cardInForce(period.value.state, copy.state, today).steps.map((step) =>
        stepOf(step, background, claims, at),
      ),
    });
  };
