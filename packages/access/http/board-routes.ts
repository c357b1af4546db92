import { ok } from '@kt/kernel';
import { asOrganisation } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

const COMMANDS = {
  confirm: { type: 'confirm', how: 'second_signatory' },
  refuse: { type: 'refuse' },
  withdraw: { type: 'withdraw' },
} as const;

const boardStep = (x: AccessApp, verb: keyof typeof COMMANDS) =>
  createRoutes().post(`/${verb}`, operation(`board.${verb}`, { effect: 'changes' }), async (c) => {
    const done = await asOrganisation(c, (organisation) =>
      x.changeBoard(organisation, COMMANDS[verb], { for: 'organisation', organisation }, c.var.act),
    );
    return answer(c, statusOf, done);
  });

/** The board has changed: who begins and who ceases to sign for the organisation, once somebody else has confirmed it. */
export const boardRoutes = (x: AccessApp) =>
  createRoutes()
    .get('/', operation('board.view', { effect: 'reads' }), async (c) => {
      const found = asOrganisation(c, async (organisation) => ok(await x.boards.ofOrganisation(organisation)));
      return show(c, statusOf, await found);
    })
    .get('/history', operation('board.history', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const rows = asOrganisation(c, (organisation) =>
        listed(x.cursorKey, cursor, cursorBinding(c), (page) => x.boards.history(organisation, page)),
      );
      return show(c, statusOf, await rows);
    })
    .post('/', operation('board.propose', { effect: 'creates', body: wire.boardContent }), async (c) => {
      const content = c.req.valid('json');
      const done = asOrganisation(c, (organisation) => x.proposeBoard(organisation, content, c.var.act));
      return answer(c, statusOf, await done);
    })
    .route('/', boardStep(x, 'confirm'))
    .route('/', boardStep(x, 'refuse'))
    .route('/', boardStep(x, 'withdraw'));
