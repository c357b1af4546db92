import {
  type Actor,
  type Clock,
  commandsFrom,
  type Id,
  type Instant,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Versioned,
} from '@kt/kernel';
import { answerBy, type Referral, referralLifecycle, revealsClient } from '../domain/referral.ts';
import { referralAsOf } from '../domain/referral-apply.ts';
import { meetBy, takeBackUntil } from '../domain/referral-clock.ts';
import { loadReferral } from './load-referral.ts';
import type { ReferralRef, Referrals } from './ports.ts';

/** The moments that an offer sets: until when it may be undone, and by when the first meeting should be held. */
type OfferMoments = { readonly takeBackUntil?: Instant; readonly meetBy?: Instant };

/** A referral as the authority sees it; `version` is the ETag. */
export type ReferralView = Referral & OfferMoments & { readonly version: number; readonly commands: readonly string[] };

type PseudonymousFields =
  | 'id'
  | 'authority'
  | 'clientReference'
  | 'state'
  | 'serviceType'
  | 'language'
  | 'interpreterNeeded'
  | 'acknowledged'
  | 'accepted'
  | 'firstMeeting'
  | 'startedOn'
  | 'pauses'
  | 'endedOn'
  | 'endReason'
  | 'trackingUntil'
  | 'proposals'
  | 'over';

/**
 * A referral as its provider sees it: a reference, no name, and before acceptance no distance group, so that nobody
 * picks clients by it.
 */
export type ProviderReferral = Pick<Referral, PseudonymousFields> & {
  readonly version: number;
  readonly agreement: Id<'agreement'>;
  readonly offeredAt: Instant;
  /** Until when it is acknowledged; once it is, until when it is answered. */
  readonly answerBy: Instant;
  readonly meetBy: Instant;
  readonly distanceGroup?: Referral['distanceGroup'];
  readonly partialWorkAbility?: boolean;
  readonly commands: readonly string[];
};

export type ViewReferralDeps = {
  readonly clock: Clock;
  readonly referrals: Pick<Referrals, 'load' | 'loadShown' | 'ofProvider'>;
};

const AUTHORITY_ONLY: readonly string[] = [
  'take_back',
  'cancel',
  'void',
  'move',
  'expire',
  'track_out',
  'approve_change',
  'reject_change',
];

const sharedFields = (r: Referral) => ({
  ...(r.acknowledged !== undefined && { acknowledged: r.acknowledged }),
  ...(r.accepted !== undefined && { accepted: r.accepted }),
  ...(r.firstMeeting !== undefined && { firstMeeting: r.firstMeeting }),
  ...(r.startedOn !== undefined && { startedOn: r.startedOn }),
  ...(r.endedOn !== undefined && { endedOn: r.endedOn }),
  ...(r.endReason !== undefined && { endReason: r.endReason }),
  ...(r.trackingUntil !== undefined && { trackingUntil: r.trackingUntil }),
  ...(r.over !== undefined && { over: r.over }),
});

const afterAcceptance = (r: Referral) =>
  revealsClient(r) ? { distanceGroup: r.distanceGroup, partialWorkAbility: r.partialWorkAbility } : {};

const forProvider = (referral: Referral, version: number): ProviderReferral | undefined => {
  const { id, authority, clientReference, state, serviceType, language, interpreterNeeded } = referral;
  const { pauses, proposals, offer } = referral;
  if (offer === undefined) return undefined;
  const commands = commandsFrom(referralLifecycle, state).filter((name) => !AUTHORITY_ONLY.includes(name));
  const bound = {
    agreement: offer.agreement,
    offeredAt: offer.at,
    answerBy: answerBy(referral) ?? offer.answerBy,
    meetBy: meetBy(offer.at),
  };
  const own = { id, authority, clientReference, state, serviceType, language, interpreterNeeded, pauses, proposals };
  return { ...own, ...bound, ...sharedFields(referral), ...afterAcceptance(referral), version, commands };
};

const forAuthority = (referral: Referral, version: number): ReferralView => {
  const { offer, state } = referral;
  const moments = offer === undefined ? {} : { takeBackUntil: takeBackUntil(offer.at), meetBy: meetBy(offer.at) };
  return { ...referral, ...moments, version, commands: commandsFrom(referralLifecycle, state) };
};

type NotFound = { readonly code: 'casework.not_found' };

export const viewReferral =
  ({ clock, referrals }: ViewReferralDeps) =>
  async (ref: ReferralRef): Promise<Result<ReferralView, NotFound>> => {
    const loaded = await loadReferral({ load: referrals.loadShown }, ref, { side: 'authority' }, clock.now());
    if (!loaded.ok) return loaded;
    const { referral, before } = loaded.value;
    return ok(forAuthority(referral, before.version));
  };

export const viewOwnReferral =
  ({ clock, referrals }: ViewReferralDeps) =>
  async (ref: ReferralRef, organisation: Id<'organisation'>): Promise<Result<ProviderReferral, NotFound>> => {
    const loaded = await loadReferral(referrals, ref, { side: 'provider', organisation }, clock.now());
    if (!loaded.ok) return loaded;
    const view = forProvider(loaded.value.referral, loaded.value.before.version);
    return view === undefined ? { ok: false, error: { code: 'casework.not_found' } } : ok(view);
  };

const listed = (one: Versioned<Referral>, at: Instant): readonly ProviderReferral[] => {
  const view = forProvider(referralAsOf(one.state, at).referral, one.version);
  return view === undefined ? [] : [view];
};

/** A provider's referrals from every authority, newest first, each by its reference. */
export const listOwnReferrals =
  ({ clock, referrals }: ViewReferralDeps) =>
  async (organisation: Id<'organisation'>, page: PageAsk): Promise<Rows<ProviderReferral>> => {
    const at = clock.now();
    const { found, next } = await referrals.ofProvider(organisation, page);
    return { rows: found.flatMap((one) => listed(one, at)), ...(next !== undefined && { next }) };
  };

/** The referrals that a case worker drafted, whole, newest first. */
export const listDraftedReferrals =
  ({ clock, referrals }: { readonly clock: Clock; readonly referrals: Pick<Referrals, 'draftedBy'> }) =>
  async (authority: Id<'authority'>, worker: Actor, page: PageAsk): Promise<Rows<ReferralView>> => {
    const at = clock.now();
    return rowsOf(await referrals.draftedBy(authority, worker, page), ({ state, version }) =>
      forAuthority(referralAsOf(state, at).referral, version),
    );
  };
