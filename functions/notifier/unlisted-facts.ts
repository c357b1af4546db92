import { zBuyers, zId, zLocalDate, zServiceType, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** What the notifier reads of facts that are published but not listed in their context's `events.ts`. */

const request = { ...zStamp, authority: zId('authority'), request: zId('request'), provider: zId('organisation') };
/** The authority wants the request completed by the end of `deadline`. */
export const zRequestAsked = z.looseObject({ type: z.literal('request.asked'), ...request, deadline: zLocalDate });
/** The authority has taken more time, until the end of `decideBy`. */
export const zRequestExtended = z.looseObject({
  type: z.literal('request.extended'),
  ...request,
  decideBy: zLocalDate,
});
/** The last days of the time to decide have begun. */
export const zRequestWarned = z.looseObject({ type: z.literal('request.warned'), ...request, decideBy: zLocalDate });
export const zRequestAccepted = z.looseObject({ type: z.literal('request.accepted'), ...request });
export const zRequestRejected = z.looseObject({ type: z.literal('request.rejected'), ...request });

const admission = {
  ...zStamp,
  authority: zId('authority'),
  admission: zId('admission'),
  provider: zId('organisation'),
};
/** The consortium behind a place has changed; facts written before this was told name no parties. */
export const zAdmissionMembersChanged = z.looseObject({
  type: z.literal('admission.members_changed'),
  ...admission,
  edition: z.int(),
  members: z.array(zId('organisation')).default([]),
  reliedOn: z.array(zId('organisation')).default([]),
});
/** The authority wants to know more about the change by the end of `deadline`. */
export const zAdmissionChangeAsked = z.looseObject({
  type: z.literal('admission.change_asked'),
  ...admission,
  deadline: zLocalDate,
});
/** An officer has found that the changed consortium qualifies. */
export const zAdmissionReevaluated = z.looseObject({ type: z.literal('admission.reevaluated'), ...admission });

const ofClients = { ...zStamp, authority: zId('authority') };
/** Whoever guides a client, and who stands in that day, learns what a provider or the clock has done. */
export const zGuidesTold = z.looseObject({
  type: z.literal('client.guides_told'),
  ...ofClients,
  referral: zId('referral'),
  serviceType: zServiceType.exactOptional(),
  about: z.string(),
  to: z.array(z.string()),
});
export const zDeputyNamed = z.looseObject({
  type: z.literal('deputy.named'),
  ...ofClients,
  deputy: zId('deputy'),
  told: z.array(z.string()),
  from: zLocalDate,
  until: zLocalDate,
});

const countersignature = { ...zStamp, countersignature: zId('countersignature'), organisation: zId('organisation') };
/** One of two signatories has signed: it waits for the other. */
export const zCountersignatureBegun = z.looseObject({ type: z.literal('countersignature.begun'), ...countersignature });
/** The other one did not sign, so nothing was sent. */
export const zCountersignatureRefused = z.looseObject({
  type: z.literal('countersignature.refused'),
  ...countersignature,
});
/** Nobody signed in time, so nothing was sent. */
export const zCountersignatureLapsed = z.looseObject({
  type: z.literal('countersignature.lapsed'),
  ...countersignature,
});

const agreement = {
  ...zStamp,
  authority: zId('authority'),
  agreement: zId('agreement'),
  provider: zId('organisation'),
  /** Every buyer, the lead first, where several buy together. */
  ring: z.array(zId('authority')).exactOptional(),
};
/** A draft: nobody is bound by it yet. */
export const zAgreementDrafted = z.looseObject({
  type: z.literal('agreement.drafted'),
  ...agreement,
  terms: z.looseObject({ buyers: zBuyers.exactOptional() }),
});
/** New clients are not referred by it for the time being. */
export const zAgreementSuspended = z.looseObject({ type: z.literal('agreement.orders_suspended'), ...agreement });
export const zAgreementResumed = z.looseObject({ type: z.literal('agreement.orders_resumed'), ...agreement });
export const zAgreementOffered = z.looseObject({ type: z.literal('agreement.offered'), ...agreement });
/** One side wants other terms or prices: the other one answers. */
export const zAgreementChangeProposed = z.looseObject({
  type: z.literal('agreement.change_proposed'),
  ...agreement,
  side: z.enum(['authority', 'provider']),
});
/** The agreement goes on until the day before `end`. */
export const zAgreementProlonged = z.looseObject({
  type: z.literal('agreement.option_used'),
  ...agreement,
  end: zLocalDate,
});
/** The agreement is not prolonged. */
export const zAgreementOptionLeft = z.looseObject({ type: z.literal('agreement.option_left'), ...agreement });

const joining = { ...zStamp, authority: zId('authority'), client: zId('client') };
/** Services were under way since a joining that is called wrong: a supervisor decides whether it is undone. */
export const zClientSeparationAsked = z.looseObject({ type: z.literal('client.separation_asked'), ...joining });
/** What became of it, and who is told: whoever asked and whoever guides the client. */
const settled = { ...joining, told: z.array(z.string()) };
export const zClientSeparationRefused = z.looseObject({ type: z.literal('client.separation_refused'), ...settled });
export const zClientSeparated = z.looseObject({ type: z.literal('client.separated'), ...settled });
