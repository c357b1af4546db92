import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { Cursors, OfficerApp } from '../app/front-door.ts';
import { newCompetition } from '../wire/new-competition.ts';
import * as wire from '../wire.ts';
import { carryOut, cursorBinding, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const params = wire.competitionPath;
const ONE = '/competitions/:competition';

/** Drafting, reviewing and publishing a competition. */
export const preparationRoutes = (x: OfficerApp & Cursors) =>
  createRoutes()
    .get('/competitions', operation('competition.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.listCompetitions(authority, after)),
      );
      return show(c, statusOf, page);
    })
    .get(ONE, operation('competition.view', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await ofAuthority(c, c.req.valid('param').competition, x.viewCompetition)),
    )
    .post('/competitions', operation('competition.create', { effect: 'creates', body: newCompetition }), async (c) => {
      const { requests = [], ...content } = c.req.valid('json');
      const done = await asAuthority(c, (authority) => x.draftCompetition(authority, content, c.var.act, requests));
      return answer(c, statusOf, done);
    })
    .put(ONE, operation('competition.edit', { effect: 'changes', params, body: wire.competitionContent }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) =>
        x.giveCommand(ref, { do: 'edit', content: c.req.valid('json') }, c.var.act),
      ),
    )
    .post(`${ONE}/lots`, operation('competition.set_lots', { effect: 'changes', params, body: wire.lots }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) => x.setLots(ref, c.req.valid('json').titles, c.var.act)),
    )
    .post(`${ONE}/review`, operation('competition.send_for_review', { effect: 'changes', params }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) => x.sendForReview(ref, c.var.act)),
    )
    .post(`${ONE}/return`, operation('competition.return', { effect: 'changes', params, body: wire.withReason }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) =>
        x.giveCommand(ref, { do: 'return', ...c.req.valid('json') }, c.var.act),
      ),
    )
    .post(`${ONE}/approval`, operation('competition.approve', { effect: 'changes', params }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) => x.giveCommand(ref, { do: 'approve' }, c.var.act)),
    )
    .post(`${ONE}/publication`, operation('competition.publish', { effect: 'changes', params }), (c) =>
      carryOut(c, c.req.valid('param').competition, (ref) => x.publishCompetition(ref, c.var.act)),
    )
    .post(
      `${ONE}/cancellation`,
      operation('competition.cancel', { effect: 'changes', params, body: wire.withReason }),
      (c) => {
        const ending = { do: 'cancel', organisations: ownOrganisations(c), ...c.req.valid('json') } as const;
        return carryOut(c, c.req.valid('param').competition, (ref) => x.endCompetition(ref, ending, c.var.act));
      },
    );
