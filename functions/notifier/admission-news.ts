import type { Role } from '@kt/access';
import { zId, zLocalDate, zStamp } from '@kt/platform/schema.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { admissionEvent } from '@kt/purchasing/events.ts';
import * as z from 'zod';
import type { Notice, Tell } from './tell.ts';
import { day } from './worded.ts';

const SIGNATORIES: readonly Role[] = ['org_admin', 'signatory'];
const OFFICERS: readonly Role[] = ['admission_officer'];
const DECIDERS: readonly Role[] = ['decision_maker'];

const ofAdmission = {
  ...zStamp,
  authority: zId('authority'),
  admission: zId('admission'),
  provider: zId('organisation'),
};
const ofHearing = { ...zStamp, authority: zId('authority'), hearing: zId('hearing'), provider: zId('organisation') };
const hearingFact = <T extends string>(type: T) => z.looseObject({ type: z.literal(type), ...ofHearing });
const zRenewalAsked = z.looseObject({
  type: z.literal('admission.renewal_asked'),
  ...ofAdmission,
  deadline: zLocalDate,
});
const zAsked = hearingFact('hearing.asked').extend({ deadline: zLocalDate });
const zExtended = hearingFact('hearing.extended').extend({ deadline: zLocalDate });

type OfAdmission = Pick<z.infer<typeof admissionEvent>, 'authority' | 'admission' | 'provider'>;
type OfHearing = Pick<z.infer<typeof zAsked>, 'authority' | 'hearing' | 'provider'>;

const toAdmitted = ({ admission, provider }: OfAdmission): Notice => ({
  to: [provider],
  roles: SIGNATORIES,
  reference: admission,
});
const toHeard = ({ hearing, provider }: OfHearing): Notice => ({
  to: [provider],
  roles: SIGNATORIES,
  reference: hearing,
});
const toOfficials =
  (roles: readonly Role[]) =>
  ({ authority, hearing }: OfHearing): Notice => ({ to: [authority], roles, reference: hearing });

/** The life after acceptance: declarations to renew, places stopped and opened again, hearings and how they end. */
export const admissionNews = (tell: Tell): readonly Subscriber[] => [
  tell('admission.renewal_asked', zRenewalAsked, (fact) => ({
    ...toAdmitted(fact),
    values: { day: day(fact.deadline) },
  })),
  tell('admission.suspended', admissionEvent, toAdmitted),
  tell('admission.lifted', admissionEvent, toAdmitted),
  tell('admission.removed', admissionEvent, toAdmitted),
  tell('admission.exited', admissionEvent, ({ authority, admission }) => ({
    to: [authority],
    roles: OFFICERS,
    reference: admission,
  })),
  tell('hearing.asked', zAsked, (fact) => ({ ...toHeard(fact), values: { day: day(fact.deadline) } })),
  tell('hearing.extended', zExtended, (fact) => ({ ...toHeard(fact), values: { day: day(fact.deadline) } })),
  tell('hearing.answered', hearingFact('hearing.answered'), toOfficials(OFFICERS)),
  tell('hearing.fell_silent', hearingFact('hearing.fell_silent'), toOfficials(OFFICERS)),
  tell('hearing.proposed', hearingFact('hearing.proposed'), toOfficials(DECIDERS)),
  tell('hearing.accepted', hearingFact('hearing.accepted'), toHeard),
  tell('hearing.excluded', hearingFact('hearing.excluded'), toHeard),
];
