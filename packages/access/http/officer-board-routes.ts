import { err, type Id } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { OfficerLists } from '../app/officer-lists.ts';
import type { AccessApp } from '../app/use-cases.ts';
import * as wire from '../wire.ts';
import { cursorBinding } from './cursor-binding.ts';
import { statusOf } from './problem.ts';

type Settling = { readonly organisation: Id<'organisation'>; readonly called?: string };

/** One command of an officer whose authority may look; a call that is claimed went to the number on file. */
const settle =
  (x: AccessApp, lists: OfficerLists) =>
  async (c: Context<ShellEnv>, { organisation, called }: Settling) => {
    const speaker = { for: 'authority', organisations: c.var.admitted.organisations } as const;
    const done = asAuthority(c, async (authority) => {
      if (!(await lists.mayLook({ authority, organisation }))) return err({ code: 'access.not_found' as const });
      const wrong = called === undefined ? undefined : await lists.judgeCall(organisation, called);
      if (wrong !== undefined) return err(wrong);
      const command =
        called === undefined
          ? ({ type: 'refuse', authority } as const)
          : ({ type: 'confirm', how: 'officer_call', authority } as const);
      return x.changeBoard(organisation, command, speaker, c.var.act);
    });
    return answer(c, statusOf, await done);
  };

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
    .post(
      '/organisations/:organisation/board/confirm',
      operation('board.confirm_by_officer', {
        effect: 'changes',
        params: wire.organisationPath,
        body: wire.boardCall,
      }),
      (c) => settle(x, lists)(c, { ...c.req.valid('param'), ...c.req.valid('json') }),
    )
    .post(
      '/organisations/:organisation/board/refuse',
      operation('board.refuse_by_officer', { effect: 'changes', params: wire.organisationPath }),
      (c) => settle(x, lists)(c, c.req.valid('param')),
    );
