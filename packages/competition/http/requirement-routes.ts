import { answer } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

/** What an official finds of the minimum requirements of one tender, apart from all points. */
export const requirementRoutes = (x: OfficerApp) =>
  createRoutes().post(
    '/competitions/:competition/tenders/:tender/requirements',
    operation('competition.check_tender', { effect: 'changes', params: wire.tenderPath, body: wire.findings }),
    async (c) => {
      const { competition, tender } = c.req.valid('param');
      const command = { do: 'check', ...c.req.valid('json') } as const;
      const done = await ofAuthority(c, competition, ({ authority }) =>
        x.judgeTender({ authority, competition, tender }, command, ownOrganisations(c), c.var.act),
      );
      return answer(c, statusOf, done);
    },
  );
