import type { Role } from '@kt/access';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  zInitialPeriodOver,
  zNeedAnnounced,
  zNeedChanged,
  zQuestionAnswered,
  zQuestionAsked,
  zQuestionDeclined,
  zValuePassed,
} from '@kt/purchasing/events.ts';
import type * as z from 'zod';
import type { NotifierDeps } from './deps.ts';
import type { Notice, Tell } from './tell.ts';
import { day, euros, percent } from './worded.ts';

const BIDDERS: readonly Role[] = ['org_admin', 'writer', 'signatory'];
const OFFICERS: readonly Role[] = ['procurement_officer'];

type OfNeed = Pick<z.infer<typeof zNeedAnnounced>, 'authority' | 'need' | 'description'>;

/** Whoever is admitted to anything is told; everybody else reads it on the public page. */
const toAdmitted = async (
  admittedTo: NotifierDeps['admittedTo'],
  { authority, need, description }: OfNeed,
): Promise<Notice> => ({
  to: await admittedTo(authority),
  roles: BIDDERS,
  reference: need,
  values: { day: day(description.commentBy) },
});

/** Planned needs, for those who may offer. Purchasing systems: questions to the owner, and when the first competition may begin. */
export const systemNews = (tell: Tell, { admittedTo }: Pick<NotifierDeps, 'admittedTo'>): readonly Subscriber[] => [
  tell('need.announced', zNeedAnnounced, (fact) => toAdmitted(admittedTo, fact)),
  tell('need.changed', zNeedChanged, (fact) => toAdmitted(admittedTo, fact)),
  tell('question.asked', zQuestionAsked, ({ authority, question }) => ({
    to: [authority],
    roles: OFFICERS,
    reference: question,
  })),
  tell('question.answered', zQuestionAnswered, ({ provider, question }) => ({
    to: [provider],
    roles: BIDDERS,
    reference: question,
  })),
  tell('question.declined', zQuestionDeclined, ({ provider, question }) => ({
    to: [provider],
    roles: BIDDERS,
    reference: question,
  })),
  tell('system.initial_period_over', zInitialPeriodOver, ({ authority, system }) => ({
    to: [authority],
    roles: OFFICERS,
    reference: system,
  })),
  tell('system.value_passed', zValuePassed, ({ at, authority, system, share, limitCents, valueCents }) => ({
    to: [authority],
    roles: OFFICERS,
    reference: system,
    values: { share: percent(share), limit: euros(limitCents), value: euros(valueCents) },
    // One agreement may reach several limits at once: one message a share tells that it happened.
    once: `${system}#${at}#${String(share)}`,
  })),
];
