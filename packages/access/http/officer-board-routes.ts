import { err } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { OfficerLists } from '../app/officer-lists.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

const COMMANDS = {
  confirm: { type: 'confirm', how: 'officer_call' },
  refuse: { type: 'refuse' },
} as const;

const step = (x: AccessApp, lists: OfficerLists, verb: keyof typeof COMMANDS) =>
  createRoutes().post(
    `/organisations/:organisation/board/${verb}`,
    operation(`board.${verb}_by_officer`, { effect: 'changes', params: wire.organisationPath }),
    async (c) => {
      const { organisation } = c.req.valid('param');
      const speaker = { for: 'authority', organisations: c.var.admitted.organisations } as const;
      const done = asAuthority(c, async (authority) =>
        (await lists.mayLook({ authority, organisation }))
          ? x.changeBoard(organisation, COMMANDS[verb], speaker, c.var.act)
          : err({ code: 'access.not_found' as const }),
      );
      return answer(c, statusOf, await done);
    },
  );

/** What waits for an officer who calls a number already on file: changes of boards, never of an organisation of its own. */
export const officerBoardRoutes = (x: AccessApp, lists: OfficerLists) =>
  createRoutes()
    .get('/board-changes', operation('board.list_waiting', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const page = asAuthority(c, () =>
        listed(x.cursorKey, cursor, cursorBinding(c), ({ after }) => x.boards.waiting(after)),
      );
      return show(c, statusOf, await page);
    })
    .get(
      '/organisations/:organisation/board',
      operation('board.view_by_officer', { effect: 'reads', params: wire.organisationPath }),
      async (c) => {
        const { organisation } = c.req.valid('param');
        return show(c, statusOf, await asAuthority(c, (authority) => lists.board({ authority, organisation })));
      },
    )
    .route('/', step(x, lists, 'confirm'))
    .route('/', step(x, lists, 'refuse'));
