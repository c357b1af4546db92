import type { Role } from '@kt/access';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import {
  zInitialPeriodOver,
  zQuestionAnswered,
  zQuestionAsked,
  zQuestionDeclined,
  zValuePassed,
} from '@kt/purchasing/events.ts';
import type { Tell } from './tell.ts';
import { euros, percent } from './worded.ts';

const BIDDERS: readonly Role[] = ['org_admin', 'writer', 'signatory'];
const OFFICERS: readonly Role[] = ['procurement_officer'];

/** Purchasing systems: questions to the owner, and when the first competition may begin. */
export const systemNews = (tell: Tell): readonly Subscriber[] => [
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
