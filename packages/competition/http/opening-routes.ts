import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { carryOut, ownOrganisations } from './callers.ts';

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
      `${ONE}/opening-approvals`,
      operation('competition.approve_opening', { effect: 'changes', params, body: wire.openingApproval }),
      (c) => {
        const { declaresNoConflict } = c.req.valid('json');
        const word = { declaresNoConflict, organisations: ownOrganisations(c) };
        return carryOut(c, c.req.valid('param').competition, (ref) => x.approveOpening(ref, word, c.var.act));
      },
    );
