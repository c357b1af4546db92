import { answer, show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { BidderApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { asBidder } from './callers.ts';
import { statusOf } from './problem.ts';

const OF = '/authorities/:authority/tenders/clarifications';
const params = wire.authorityPath;

/** What a bidder is asked about its opened tender, and its answers. */
export const ownClarificationRoutes = (x: Pick<BidderApp, 'viewClarifications' | 'answerClarification'>) =>
  createRoutes()
    .post(
      `${OF}/view`,
      operation('tender.view_clarifications', { effect: 'reads', params, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        return show(c, statusOf, await asBidder(c, authority, c.req.valid('json').competition, x.viewClarifications));
      },
    )
    .post(
      `${OF}/answer`,
      operation('tender.answer_clarification', { effect: 'changes', params, body: wire.clarificationAnswer }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition, ...given } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) =>
          x.answerClarification(bidder, given, c.var.act),
        );
        return answer(c, statusOf, done);
      },
    );
