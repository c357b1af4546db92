import type { Role } from '@kt/access';
import type { Id } from '@kt/kernel';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import { admissionEvent } from '@kt/purchasing/events.ts';
import {
  zConsortiumCompleted,
  zConsortiumConfirmed,
  zConsortiumDeclined,
  zConsortiumDissolved,
  zConsortiumProposed,
} from '@kt/registry/events.ts';
import type { Notice, Tell } from './tell.ts';
import { zAdmissionChangeAsked, zAdmissionMembersChanged, zAdmissionReevaluated } from './unlisted-facts.ts';
import { day } from './worded.ts';

const SIGNATORIES: readonly Role[] = ['org_admin', 'signatory'];
const OFFICERS: readonly Role[] = ['admission_officer'];

type Organisation = Id<'organisation'>;
type Group = {
  readonly consortium: Id<'consortium'>;
  readonly lead: Organisation;
  readonly members: readonly Organisation[];
  readonly reliedOn: readonly Organisation[];
};

const toAll = ({ consortium, lead, members, reliedOn }: Group): Notice => ({
  to: [...new Set([lead, ...members, ...reliedOn])],
  roles: SIGNATORIES,
  reference: consortium,
});
const toOthers = (group: Group): Notice => {
  const notice = toAll(group);
  return { ...notice, to: notice.to.filter((one) => one !== group.lead) };
};

type Answered = Pick<Group, 'consortium' | 'lead'> & { readonly organisation: Organisation };
const toLead = ({ consortium, lead }: Answered): Notice => ({ to: [lead], roles: SIGNATORIES, reference: consortium });

type OfPlace = { readonly admission: Id<'admission'>; readonly provider: Organisation };
const toProvider = ({ admission, provider }: OfPlace): Notice => ({
  to: [provider],
  roles: SIGNATORIES,
  reference: admission,
});

/** Partners from the first question to the evaluation of a change; nobody is told of an own answer. */
export const consortiumNews = (tell: Tell): readonly Subscriber[] => [
  tell('consortium.proposed', zConsortiumProposed, toOthers),
  tell('consortium.confirmed', zConsortiumConfirmed, (fact) =>
    fact.organisation === fact.lead ? undefined : toLead(fact),
  ),
  tell('consortium.declined', zConsortiumDeclined, toLead),
  tell('consortium.completed', zConsortiumCompleted, toAll),
  tell('consortium.dissolved', zConsortiumDissolved, toOthers),
  tell('admission.members_changed', zAdmissionMembersChanged, (fact) => ({
    to: [...new Set([fact.authority, fact.provider, ...fact.members, ...fact.reliedOn])],
    roles: [...OFFICERS, ...SIGNATORIES],
    reference: fact.admission,
    once: `${fact.admission}#${String(fact.edition)}`,
  })),
  tell('admission.reevaluated', zAdmissionReevaluated, toProvider),
  tell('admission.change_asked', zAdmissionChangeAsked, (fact) => ({
    ...toProvider(fact),
    values: { day: day(fact.deadline) },
  })),
  tell('admission.unqualified', admissionEvent, toProvider),
];
