import {
  type Act,
  type AppError,
  type Done,
  err,
  type Instant,
  ok,
  type Result,
  type TxPart,
  targets,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import { type Referral, referralLifecycle } from '../domain/referral.ts';
import { applyReferral } from '../domain/referral-apply.ts';
import type { OfferTerms } from '../domain/referral-commands.ts';
import { decideReferral } from '../domain/referral-decide.ts';
import { loadReferral } from './load-referral.ts';
import type { AgreementsPort, ReferralRef, Referrals, SettlementPort } from './ports.ts';

export type OfferReferralDeps = {
  readonly work: UnitOfWork;
  readonly referrals: Pick<Referrals, 'load' | 'save'>;
  readonly agreements: Pick<AgreementsPort, 'takePlace'>;
  readonly settlement: SettlementPort;
};

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

/**
 * Sends a referral, unless the sender belongs to its provider (`belongsTo`: the sender's organisations): the referral, a place and the money in one transaction, or nothing at all. Refusals of agreements
 * (`agreements.full` …) and settlement (`settlement.budget_exceeded` …) are given as they came.
 */
export const offerReferral =
  (deps: OfferReferralDeps) =>
  (ref: ReferralRef, act: Act, belongsTo: readonly string[] = []): Promise<Result<Done, AppError | WorkError>> =>
    deps.work.run<AppError>(act, async (at) => {
      const loaded = await loadReferral(deps.referrals, ref, { side: 'authority' }, at);
      if (!loaded.ok) return loaded;
      const { before, referral } = loaded.value;
      const allowed = targets(referralLifecycle, referral.state, 'offer');
      if (!allowed.ok) return allowed;
      const secured = await takePlaceAndMoney(deps, referral, { at, by: act.by });
      if (!secured.ok) return secured;
      if (belongsTo.includes(secured.value.terms.provider)) return err({ code: 'casework.own_organisation' });
      const decided = decideReferral(referral, { command: 'offer', ...secured.value.terms }, at, act.by);
      if (!decided.ok) return decided;
      const part = deps.referrals.save(before, applyReferral(referral, decided.value), decided.value);
      return ok({ done: { id: ref.id, version: before.version + 1 }, parts: [part, ...secured.value.parts] });
    });
