import { type Clock, dayInFinland, type Instant, ok, type Result } from '@kt/kernel';
import type { Assessment } from '../domain/assessment.ts';
import type { Claim, ClaimState } from '../domain/claim.ts';
import type { ClaimRow } from '../domain/client-record.ts';
import { claimRow } from '../domain/client-record-rows.ts';
import { workClock } from '../domain/drafts.ts';
import { besideClaim, isSameOutcome } from '../domain/elsewhere.ts';
import { type EmploymentRow, employmentsOf, type HeldEvidence, type ServicePeriod } from '../domain/service-period.ts';
import type { SustainedWork } from '../domain/sustained-work.ts';
import { type AssessDeps, assessWith, type Background, backgroundOf } from './assess-claim.ts';
import { commandsOf } from './claim-line.ts';
import { loadClaim, type Party } from './load-claim.ts';
import type { ClaimRef, Claims, OutcomesError } from './ports.ts';

export type ViewClaimDeps = AssessDeps & { readonly clock: Clock; readonly claims: Pick<Claims, 'load'> };

/** `same`: on the same outcome, by the days that are known. `paid`: found right. */
type BesideRow = Pick<ClaimRow, 'claim' | 'provider' | 'from' | 'to' | 'paid'> & { readonly same: boolean };

/** A claim as a page shows it: what it is worth, what blocks it, and for work the clock with its explanation. */
export type ClaimView = Claim & {
  readonly version: number;
  readonly commands: readonly string[];
  /** Absent once the claim is decided. */
  readonly assessment?: Assessment;
  /** Evidence casework holds for the referral. */
  readonly held: readonly HeldEvidence[];
  /** For officials: sent claims on the same kind of step in the client's other services. */
  readonly beside?: readonly BesideRow[];
  readonly work?: { readonly clock: SustainedWork; readonly employments: readonly EmploymentRow[] };
};

const OPEN: readonly ClaimState[] = [
  'not_yet',
  'claimable',
  'reminder',
  'submitted',
  'in_check',
  'returned',
  'disputed',
  'lapsed',
];

/** Before it is sent, a claim is judged by everything that could be sent with it. */
export const assessNow = (claim: Claim, background: Background, at: Instant): Assessment | undefined => {
  if (!OPEN.includes(claim.state)) return undefined;
  const evidence = claim.round === 0 ? background.period.state.evidence : claim.evidence;
  return assessWith(claim, background, evidence, at);
};

const workOf = (period: ServicePeriod, claim: Claim, at: Instant): ClaimView['work'] => {
  const step = period.terms.rateCard.steps.find((one) => one.key === claim.step);
  const clock = step === undefined ? undefined : workClock(period, step, dayInFinland(at));
  return clock === undefined ? undefined : { clock, employments: employmentsOf(period) };
};

/** Providers are not told of each other. */
const besideOf = ({ period, record }: Background, own: Claim, { side }: Party): readonly BesideRow[] => {
  if (record === undefined || side === 'provider') return [];
  const mine = claimRow(period.state, own);
  return besideClaim(record, mine).map((other) => {
    const { claim, provider, from, to, paid } = other;
    return { claim, provider, from, to, paid, same: isSameOutcome(record, mine, other) };
  });
};

/** One claim, for its provider or an official. */
export const viewClaim =
  (deps: ViewClaimDeps) =>
  async (ref: ClaimRef, party: Party): Promise<Result<ClaimView, OutcomesError>> => {
    const at = deps.clock.now();
    const loaded = await loadClaim(deps.claims, ref, party, at);
    if (!loaded.ok) return loaded;
    const { before, claim } = loaded.value;
    const background = await backgroundOf(deps)(claim);
    if (!background.ok) return background;
    const period = background.value.period.state;
    const assessment = assessNow(claim, background.value, at);
    const work = workOf(period, claim, at);
    const beside = besideOf(background.value, claim, party);
    return ok({
      ...claim,
      version: before.version,
      commands: commandsOf(claim),
      ...(assessment === undefined ? {} : { assessment }),
      held: period.evidence,
      ...(beside.length === 0 ? {} : { beside }),
      ...(work === undefined ? {} : { work }),
    });
  };
