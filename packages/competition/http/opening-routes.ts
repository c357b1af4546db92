import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { carryOut, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const params = wire.competitionPath;
const ONE = '/competitions/:competition';

/** While tenders come in, and the two openers' approvals. Nothing here tells whether any have come. */
export const openingRoutes = (x: OfficerApp) =>
  createRoutes()
    .post(
      `${ONE}/addenda`,
      operation('competition.addendum', { effect: 'changes', params, body: wire.addendum }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.giveCommand(ref, { do: 'addendum', ...c.req.valid('json') }, c.var.act),
        ),
    )
    .post(
      `${ONE}/deputies`,
      operation('competition.name_deputy', { effect: 'changes', params, body: wire.deputy }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.giveCommand(ref, { do: 'name_deputy', ...c.req.valid('json') }, c.var.act),
        ),
    )
    .post(
      `${ONE}/substitutes`,
      operation('competition.name_evaluator', { effect: 'changes', params, body: wire.substitute }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.giveCommand(ref, { do: 'name_evaluator', ...c.req.valid('json') }, c.var.act),
        ),
    )
    .get(`${ONE}/invited`, operation('competition.list_invited', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await ofAuthority(c, c.req.valid('param').competition, x.listInvited)),
    )
    .post(
      `${ONE}/interest-statements`,
      operation('competition.declare_interests', { effect: 'changes', params, body: wire.interestStatement }),
      (c) => {
        const word = { ...c.req.valid('json'), own: ownOrganisations(c) };
        return carryOut(c, c.req.valid('param').competition, (ref) => x.declareInterests(ref, word, c.var.act));
      },
    )
    .post(
      `${ONE}/opening-approvals`,
      operation('competition.approve_opening', { effect: 'changes', params, body: wire.openingApproval }),
      (c) => {
        const { declaresNoConflict } = c.req.valid('json');
        const word = { declaresNoConflict, organisations: ownOrganisations(c) };
        return carryOut(c, c.req.valid('param').competition, (ref) => x.approveOpening(ref, word, c.var.act));
      },
    );
