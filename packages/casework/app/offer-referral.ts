import {
  type Act,
  type AppError,
  type Cents,
  type Clock,
  type Done,
  dayInFinland,
  err,
  type Instant,
  ok,
  type Result,
  type TxPart,
  targets,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { guidanceOn } from '../domain/guidance.ts';
import { type Referral, referralLifecycle } from '../domain/referral.ts';
import { applyReferral, referralAsOf } from '../domain/referral-apply.ts';
import type { OfferLimits, OfferTerms } from '../domain/referral-commands.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import { isLost, nextOptions } from './next-options.ts';
import type { AgreementsPort, ReferralRef, Referrals, SettlementPort } from './ports.ts';

export type OfferReferralDeps = {
  readonly work: UnitOfWork;
  readonly clock: Clock;
  readonly referrals: Pick<Referrals, 'load' | 'loadGuided' | 'save'>;
  readonly agreements: AgreementsPort;
  readonly settlement: SettlementPort;
};

/** Who sends: what they belong to beside, and, for a supervisor who approves, the amount that lay before them. */
export type Sender = { readonly belongsTo?: readonly string[]; readonly approvedUpToCents?: Cents };

type Secured = { readonly terms: OfferTerms; readonly parts: readonly TxPart[] };

const takePlaceAndMoney = async (
  { agreements, settlement }: Pick<OfferReferralDeps, 'agreements' | 'settlement'>,
  referral: Referral,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<Result<Secured, AppError>> => {
  const { authority, id, serviceType, municipality, language, distanceGroup, choice } = referral;
  if (choice === undefined) return err({ code: 'casework.choice_missing' });
  if (distanceGroup === undefined) return err({ code: 'casework.group_missing' });
  const { agreement } = choice;
  const asked = { authority, serviceType, agreement, referral: id, municipality, language, distanceGroup, at, by };
  const place = await agreements.takePlace(asked);
  if (!place.ok) return place;
  const { provider, maximumCents: amountCents, trackingDays, costCentre } = place.value;
  const money = settlement.reserve(
    { authority, referral: id, agreement, costCentre, municipality, amountCents },
    at,
    by,
  );
  if (!money.ok) return money;
  return ok({ terms: { provider, reservedCents: amountCents, trackingDays }, parts: [place.value.part, money.value] });
};

type Guided = NonNullable<Awaited<ReturnType<Referrals['loadGuided']>>>;

/** What this sender may send, by the rules of the day. */
const limitsOf = ({ guidance }: Guided, { approvedUpToCents }: Sender, at: Instant): OfferLimits => {
  if (approvedUpToCents !== undefined) return { approvedUpToCents };
  const ownLimitCents = guidanceOn(guidance, dayInFinland(at))?.ownLimitCents;
  return ownLimitCents === undefined ? {} : { ownLimitCents };
};

const attempt = async (deps: OfferReferralDeps, ref: ReferralRef, sender: Sender, act: Act, at: Instant) => {
  const guided = await deps.referrals.loadGuided(ref);
  if (guided === undefined) return err({ code: 'casework.not_found' });
  const { before } = guided;
  const { referral } = referralAsOf(before.state, at);
  const allowed = targets(referralLifecycle, referral.state, 'offer');
  if (!allowed.ok) return allowed;
  const secured = await takePlaceAndMoney(deps, referral, { at, by: act.by });
  if (!secured.ok) return secured;
  const { terms, parts } = secured.value;
  if (sender.belongsTo?.includes(terms.provider) === true) return err({ code: 'casework.own_organisation' });
  const command = { command: 'offer', ...terms, ...limitsOf(guided, sender, at) } as const;
  const decided = decideReferral(referral, command, at, act.by);
  if (!decided.ok) return decided;
  const part = deps.referrals.save(before, applyReferral(referral, decided.value), decided.value);
  return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part, ...parts] });
};

/** A refusal for which something else can be chosen at once carries it as `next`. */
const withNext = async (deps: OfferReferralDeps, ref: ReferralRef, error: AppError): Promise<AppError> => {
  if (!isLost(error)) return error;
  const found = await deps.referrals.load(ref);
  if (found?.state.state !== 'draft') return error;
  const next = await nextOptions(deps.agreements, found.state, deps.clock.now());
  return Object.assign({}, error, { next });
};

/**
 * Sends a referral, unless the sender belongs to its provider: the referral, a place and the money in one transaction, or
 * nothing at all. Above the case worker's own limit only a supervisor sends it, up to the amount approved. Refusals of
 * agreements (`agreements.full` …) and settlement (`settlement.budget_exceeded` …) are given as they came, with the next
 * two options as `next`.
 */
export const offerReferral =
  (deps: OfferReferralDeps) =>
  async (ref: ReferralRef, act: Act, sender: Sender = {}): Promise<Result<Done, AppError | WorkError>> => {
    const sent = await deps.work.run<AppError>(act, (at) => attempt(deps, ref, sender, act, at));
    return sent.ok ? sent : err(await withNext(deps, ref, sent.error));
  };
