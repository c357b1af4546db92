import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { bytesOf } from './byte-source.ts';
import { statusOf } from './problem.ts';

const raw = wire.MOST_STATEMENT_BYTES;

type Asked = Pick<
  SettlementApp,
  | 'importStatement'
  | 'listStatements'
  | 'viewStatement'
  | 'listExceptions'
  | 'viewException'
  | 'resolveException'
  | 'cursorKey'
>;

/** What the bank tells: statements, and the entries that match nothing. */
export const bankRoutes = (x: Asked) =>
  createRoutes()
    .post('/statements', operation('statement.import', { effect: 'creates', raw }), async (c) => {
      const source = bytesOf(c.var.raw);
      const imported = await asAuthority(c, (authority) => x.importStatement(authority, source, c.var.act));
      return answer(c, statusOf, imported);
    })
    .get('/statements', operation('statement.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['statement.list', authority], (page) => x.listStatements(authority, page)),
      );
      return show(c, statusOf, list);
    })
    .get(
      '/statements/:statement',
      operation('statement.view', { effect: 'reads', params: wire.statementParams }),
      async (c) => {
        const id = c.req.valid('param').statement;
        return show(c, statusOf, await asAuthority(c, (authority) => x.viewStatement({ authority, id })));
      },
    )
    .get('/exceptions', operation('exception.list', { effect: 'reads', query: wire.pageQuery }), async (c) => {
      const { cursor } = c.req.valid('query');
      const list = await asAuthority(c, (authority) =>
        listed(x.cursorKey, cursor, ['exception.list', authority], (page) => x.listExceptions(authority, page)),
      );
      return show(c, statusOf, list);
    })
    .get(
      '/exceptions/:exception',
      operation('exception.view', { effect: 'reads', params: wire.exceptionParams }),
      async (c) => {
        const id = c.req.valid('param').exception;
        return show(c, statusOf, await asAuthority(c, (authority) => x.viewException({ authority, id })));
      },
    )
    .post(
      '/exceptions/:exception/resolve',
      operation('exception.resolve', { effect: 'changes', params: wire.exceptionParams, body: wire.resolveBody }),
      async (c) => {
        const id = c.req.valid('param').exception;
        const how = c.req.valid('json');
        return answer(
          c,
          statusOf,
          await asAuthority(c, (authority) => x.resolveException({ authority, id }, how, c.var.act)),
        );
      },
    );
