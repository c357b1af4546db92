import { answer } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { carryOut, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const ONE = '/competitions/:competition';
const TENDER = `${ONE}/tenders/:tender`;
const params = wire.competitionPath;

/** Acts on single opened tenders, and the ends and turns that a competition may take besides a decision. */
export const judgingRoutes = (x: OfficerApp) =>
  createRoutes()
    .post(
      `${TENDER}/clarifications`,
      operation('competition.clarify_tender', {
        effect: 'changes',
        params: wire.tenderPath,
        body: wire.clarificationRequest,
      }),
      async (c) => {
        const { competition, tender } = c.req.valid('param');
        const command = { do: 'ask', ...c.req.valid('json') } as const;
        const done = await ofAuthority(c, competition, ({ authority }) =>
          x.judgeTender({ authority, competition, tender }, command, ownOrganisations(c), c.var.act),
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
          x.judgeTender({ authority, competition, tender }, command, ownOrganisations(c), c.var.act),
        );
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${ONE}/none-suitable`,
      operation('competition.none_suitable', { effect: 'changes', params, body: wire.withReason }),
      (c) => {
        const ending = { do: 'none_suitable', organisations: ownOrganisations(c), ...c.req.valid('json') } as const;
        return carryOut(c, c.req.valid('param').competition, (ref) => x.endCompetition(ref, ending, c.var.act));
      },
    )
    .post(
      `${ONE}/remedies`,
      operation('competition.file_remedy', { effect: 'changes', params, body: wire.remedy }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.handleRemedy(ref, { do: 'file_remedy', ...c.req.valid('json') }, ownOrganisations(c), c.var.act),
        ),
    )
    .post(
      `${ONE}/remedies/settlement`,
      operation('competition.settle_remedy', { effect: 'changes', params, body: wire.remedySettled }),
      (c) =>
        carryOut(c, c.req.valid('param').competition, (ref) =>
          x.handleRemedy(ref, { do: 'settle_remedy', ...c.req.valid('json') }, ownOrganisations(c), c.var.act),
        ),
    );
