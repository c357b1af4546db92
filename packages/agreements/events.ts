import {
  zBuyers,
  zCents,
  zId,
  zLanguage,
  zLocalDate,
  zMunicipality,
  zPriceVersions,
  zRateCard,
  zServiceType,
  zStamp,
} from '@kt/platform/schema.ts';
import * as z from 'zod';

const known = {
  ...zStamp,
  authority: zId('authority'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  /** Every buyer, the lead first, where several authorities buy together. */
  ring: z.array(zId('authority')).exactOptional(),
};

/** The terms in force. `start` is the first day, `end` the day after the last one. Amounts are net of VAT. */
const terms = {
  /** Absent in agreements taken over from before the purchasing system. */
  category: zId('category').exactOptional(),
  serviceType: zServiceType,
  /** Every price set by now: the latest agreed, which may hold only from a day to come (`prices`). */
  rateCard: zRateCard,
  start: zLocalDate,
  end: zLocalDate,
  places: z.int(),
  ceilingCents: zCents,
  costCentre: z.string(),
  languages: z.array(zLanguage),
  municipalities: z.array(zMunicipality),
  /** Who buys together and with what share; `buyerParts` tells what each may use. */
  buyers: zBuyers.exactOptional(),
  competition: zId('competition').exactOptional(),
  /** 1 at first; each later version comes with `agreement.changed` or `agreement.option_used`. */
  termsVersion: z.int().positive(),
  /** Every card with its first day, once the prices have been changed. */
  prices: zPriceVersions.exactOptional(),
};

/** Signed by both sides, or taken over: referrals may begin with its first day. */
export const zAgreementActivated = z.looseObject({ type: z.literal('agreement.activated'), ...known, ...terms });
/** New terms that both sides accepted, as a whole. What was earned under the old ones stays. */
export const zAgreementChanged = z.looseObject({
  type: z.literal('agreement.changed'),
  ...known,
  ...terms,
  change: z.looseObject({ buyers: zBuyers.exactOptional() }).exactOptional(),
});
/** Prolonged by an agreed option: the same terms with a later `end`. */
export const zAgreementOptionUsed = z.looseObject({ type: z.literal('agreement.option_used'), ...known, ...terms });

export const zAgreementOrdersSuspended = z.looseObject({ type: z.literal('agreement.orders_suspended'), ...known });
export const zAgreementOrdersResumed = z.looseObject({ type: z.literal('agreement.orders_resumed'), ...known });

/** No new referrals; claims until the last claim day `until`. */
export const zAgreementRunOff = z.looseObject({ type: z.literal('agreement.run_off'), ...known, until: zLocalDate });
/** Ended before its time: claims until `until`. */
export const zAgreementTerminated = z.looseObject({
  type: z.literal('agreement.terminated'),
  ...known,
  ground: z.string(),
  until: zLocalDate,
});
/** The last claim day is over. */
export const zAgreementClosed = z.looseObject({ type: z.literal('agreement.closed'), ...known });

/** The provider may read it, accept the data-protection terms, and sign or refuse. */
export const zAgreementOffered = z.looseObject({
  type: z.literal('agreement.offered'),
  ...known,
  competition: zId('competition').exactOptional(),
});
/** The winner said no to the offer: the next in rank may be asked. */
export const zAgreementRefused = z.looseObject({
  type: z.literal('agreement.refused'),
  ...known,
  competition: zId('competition').exactOptional(),
});
/** The authority took the draft or offer back. */
export const zAgreementWithdrawn = z.looseObject({
  type: z.literal('agreement.withdrawn'),
  ...known,
  competition: zId('competition').exactOptional(),
});

const place = { ...zStamp, authority: zId('authority'), agreement: zId('agreement'), referral: zId('referral') };
export const zPlaceTaken = z.looseObject({ type: z.literal('place.taken'), ...place });
export const zPlaceReleased = z.looseObject({ type: z.literal('place.released'), ...place });

export type AgreementOffered = z.infer<typeof zAgreementOffered>;
export type AgreementActivated = z.infer<typeof zAgreementActivated>;
export type AgreementChanged = z.infer<typeof zAgreementChanged>;
export type AgreementOptionUsed = z.infer<typeof zAgreementOptionUsed>;
export type AgreementRunOff = z.infer<typeof zAgreementRunOff>;
export type AgreementTerminated = z.infer<typeof zAgreementTerminated>;
export type AgreementClosed = z.infer<typeof zAgreementClosed>;
export type AgreementRefused = z.infer<typeof zAgreementRefused>;
export type PlaceTaken = z.infer<typeof zPlaceTaken>;
export type PlaceReleased = z.infer<typeof zPlaceReleased>;
