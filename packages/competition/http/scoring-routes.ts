import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const ONE = '/competitions/:competition';
const TENDER = `${ONE}/tenders/:tender`;
const params = wire.tenderPath;

/** Evaluators' work: masked tenders, own scores, the consensus. */
export const scoringRoutes = (x: OfficerApp) =>
  createRoutes()
    .get(`${ONE}/scoring`, operation('score.list', { effect: 'reads', params: wire.competitionPath }), async (c) => {
      const { competition } = c.req.valid('param');
      return show(c, statusOf, await ofAuthority(c, competition, (ref) => x.listMaskedTenders(ref, c.var.act.by)));
    })
    .post(
      `${TENDER}/scores`,
      operation('score.record', { effect: 'creates', params, body: wire.scoreSheet }),
      async (c) => {
        const { competition, tender } = c.req.valid('param');
        const command = { do: 'record', ...c.req.valid('json') } as const;
        const done = await ofAuthority(c, competition, ({ authority }) =>
          x.recordScores({ authority, competition, tender }, command, ownOrganisations(c), c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(`${TENDER}/scores/lock`, operation('score.lock', { effect: 'creates', params }), async (c) => {
      const { competition, tender } = c.req.valid('param');
      const done = await ofAuthority(c, competition, ({ authority }) =>
        x.recordScores({ authority, competition, tender }, { do: 'lock' }, ownOrganisations(c), c.var.act),
      );
      return answer(c, statusOf, done);
    })
    .post(
      `${TENDER}/consensus`,
      operation('score.agree', { effect: 'creates', params, body: wire.scoreSheet }),
      async (c) => {
        const { competition, tender } = c.req.valid('param');
        const { scores } = c.req.valid('json');
        const done = await ofAuthority(c, competition, ({ authority }) =>
          x.recordConsensus({ authority, competition, tender }, scores, ownOrganisations(c), c.var.act),
        );
        return answer(c, statusOf, done);
      },
    );
