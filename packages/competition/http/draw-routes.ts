import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { carryOut, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const DRAW = '/competitions/:competition/draw';
const params = wire.competitionPath;

/** The draw that put equal tenders in order, and the officials who repeat it before the decision. */
export const drawRoutes = (x: Pick<OfficerApp, 'viewDraw' | 'witnessDraw'>) =>
  createRoutes()
    .get(DRAW, operation('competition.view_draw', { effect: 'reads', params }), async (c) =>
      show(c, statusOf, await ofAuthority(c, c.req.valid('param').competition, x.viewDraw)),
    )
    .post(
      `${DRAW}/witnesses`,
      operation('competition.witness_draw', { effect: 'changes', params, body: wire.drawWitness }),
      (c) => {
        const word = { ...c.req.valid('json'), organisations: ownOrganisations(c) };
        return carryOut(c, c.req.valid('param').competition, (ref) => x.witnessDraw(ref, word, c.var.act));
      },
    );
