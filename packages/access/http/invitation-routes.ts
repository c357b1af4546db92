import { err, ok, parseId } from '@kt/kernel';
import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type Answers = Pick<AccessApp, 'ownInvitations' | 'answerInvitation'>;

const answerRoute = (x: Answers, verb: 'accept' | 'decline') =>
  createRoutes().post(
    `/:party/${verb}`,
    operation(`membership.${verb}`, { effect: 'changes', params: wire.partyPath }),
    async (c) => answer(c, statusOf, await x.answerInvitation(c.req.valid('param').party, verb, c.var.act)),
  );

/** The invited person's own yes or no. `If-Match` is the version of the invitation as listed. */
export const invitationRoutes = (x: Answers) =>
  createRoutes()
    .get('/', operation('membership.list_invitations', { effect: 'reads' }), async (c) => {
      const person = parseId('person', c.var.admitted.by);
      const rows = person === undefined ? undefined : await x.ownInvitations(person);
      return show(c, statusOf, rows === undefined ? err({ code: 'access.not_found' }) : ok({ rows }));
    })
    .route('/', answerRoute(x, 'accept'))
    .route('/', answerRoute(x, 'decline'));
