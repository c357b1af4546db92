import { show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Cursors, OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { carryOut, cursorBinding, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const ONE = '/competitions/:competition';
const params = wire.competitionPath;

/** The opened tenders as a list, the evaluation, the decision and its correction. */
export const evaluationRoutes = (x: OfficerApp & Cursors) =>
  createRoutes()
    .get(
      `${ONE}/tenders`,
      operation('competition.list_tenders', { effect: 'reads', params, query: wire.pageQuery }),
      async (c) => {
        const { competition } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const page = await ofAuthority(c, competition, async (ref) => {
          const opened = await x.viewOpened(ref);
          return opened.ok
            ? listed(x.cursorKey, cursor, cursorBinding(c, competition), ({ after }) => x.listTenders(ref, after))
            : opened;
        });
        return show(c, statusOf, page);
      },
    )
    .get(
      `${ONE}/opening-record`,
      operation('competition.view_opening_record', { effect: 'reads', params, query: wire.pageQuery }),
      async (c) => {
        const { competition } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const page = await ofAuthority(c, competition, async (ref) => {
          const opened = await x.viewOpened(ref);
          return opened.ok
            ? listed(x.cursorKey, cursor, cursorBinding(c, competition), ({ after }) =>
                x.listOpeningLines(opened.value, after),
              )
            : opened;
        });
        return show(c, statusOf, page);
      },
    )
    .post(`${ONE}/score-lock`, operation('competition.lock_scores', { effect: 'changes', params }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) => x.lockScores(ref, ownOrganisations(c), c.var.act)),
    )
    .get(`${ONE}/evaluation`, operation('competition.view_evaluation', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await ofAuthority(c, c.req.valid('param').competition, x.viewEvaluation)),
    )
    .post(
      `${ONE}/decision`,
      operation('competition.decide', { effect: 'changes', params, body: wire.decision }),
      (c) => {
        const reasoning = { ...c.req.valid('json'), organisations: ownOrganisations(c) };
        return carryOut(c, c.req.valid('param').competition, (ref) => x.decideCompetition(ref, reasoning, c.var.act));
      },
    )
    .post(
      `${ONE}/rectification`,
      operation('competition.rectify', { effect: 'changes', params, body: wire.rectification }),
      (c) => {
        const correction = { ...c.req.valid('json'), organisations: ownOrganisations(c) };
        return carryOut(c, c.req.valid('param').competition, (ref) => x.rectifyDecision(ref, correction, c.var.act));
      },
    )
    .get(`${ONE}/decision`, operation('competition.view_decision', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await ofAuthority(c, c.req.valid('param').competition, x.viewDecision)),
    );
