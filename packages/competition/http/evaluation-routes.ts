import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Cursors, OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { carryOut, cursorBinding, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const ONE = '/competitions/:competition';
const TENDER = `${ONE}/tenders/:tender`;
const params = wire.competitionPath;

/** The opened tenders, the evaluation and the decision. */
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
            ? listed(x.cursorKey, cursor, cursorBinding(c, competition), (after) => x.listTenders(ref, after))
            : opened;
        });
        return show(c, statusOf, page);
      },
    )
    .post(
      `${TENDER}/clarification`,
      operation('competition.clarify_tender', { effect: 'changes', params: wire.tenderPath, body: wire.clarification }),
      async (c) => {
        const { competition, tender } = c.req.valid('param');
        const command = { do: 'clarify', ...c.req.valid('json') } as const;
        const done = await ofAuthority(c, competition, ({ authority }) =>
          x.judgeTender({ authority, competition, tender }, command, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${TENDER}/rejection`,
      operation('competition.reject_tender', { effect: 'changes', params: wire.tenderPath, body: wire.rejection }),
      async (c) => {
        const { competition, tender } = c.req.valid('param');
        const command = { do: 'reject', ...c.req.valid('json') } as const;
        const done = await ofAuthority(c, competition, ({ authority }) =>
          x.judgeTender({ authority, competition, tender }, command, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(`${ONE}/score-lock`, operation('competition.lock_scores', { effect: 'changes', params }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) => x.lockScores(ref, c.var.act)),
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
    .get(`${ONE}/decision`, operation('competition.view_decision', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await ofAuthority(c, c.req.valid('param').competition, x.viewDecision)),
    )
    .post(
      `${ONE}/none-suitable`,
      operation('competition.none_suitable', { effect: 'changes', params, body: wire.withReason }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.giveCommand(ref, { do: 'none_suitable', ...c.req.valid('json') }, c.var.act),
        ),
    )
    .post(
      `${ONE}/remedies`,
      operation('competition.file_remedy', { effect: 'changes', params, body: wire.remedy }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.giveCommand(ref, { do: 'file_remedy', ...c.req.valid('json') }, c.var.act),
        ),
    )
    .post(
      `${ONE}/remedies/settlement`,
      operation('competition.settle_remedy', { effect: 'changes', params, body: wire.remedySettled }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.giveCommand(ref, { do: 'settle_remedy', ...c.req.valid('json') }, c.var.act),
        ),
    );
