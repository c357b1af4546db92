import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { listedWith } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<AgreementsApp, 'figureRows' | 'running' | 'runningAgreements' | 'cursorKey'>;
type Asked = { readonly from?: string; readonly to?: string };
const query = wire.figureQuery;

const monthsOf = ({ from, to }: Asked) => (from === undefined || to === undefined ? {} : { months: { from, to } });

/** What the agreements of each category come to, and the agreements and rows behind each figure, for the authority. */
export const figureRoutes = (x: App) =>
  createRoutes()
    .get('/running-values', operation('agreement.running_values', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await asAuthority(c, (authority) => x.running(authority))),
    )
    .get(
      '/running-values/:category',
      operation('agreement.running_agreements', { effect: 'reads', params: wire.runningParams, query: wire.listQuery }),
      async (c) => {
        const { category } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const list = asAuthority(c, (authority) =>
          listedWith(x.cursorKey, cursor, ['agreement.running_agreements', authority, category], (page) =>
            x.runningAgreements(authority, category, page),
          ),
        );
        return show(c, statusOf, await list);
      },
    )
    .get(
      '/agreements/:agreement/figures/:figure',
      operation('agreement.figure_rows', { effect: 'reads', params: wire.figureParams, query }),
      async (c) => {
        const { agreement: id, figure } = c.req.valid('param');
        const { cursor, ...asked } = c.req.valid('query');
        const bind = ['agreement.figure_rows', id, figure, JSON.stringify(asked)];
        const list = asAuthority(c, (authority) =>
          listedWith(x.cursorKey, cursor, [...bind, authority], (page) =>
            x.figureRows({ authority, id }, { side: 'authority' }, { figure, ...monthsOf(asked) }, page),
          ),
        );
        return show(c, statusOf, await list);
      },
    );

/** The rows behind a figure, for the provider whose agreement it is. */
export const ownFigureRoutes = (x: App) =>
  createRoutes().get(
    '/authorities/:authority/agreements/:agreement/figures/:figure',
    operation('agreement.figure_rows_own', { effect: 'reads', params: wire.providerFigureParams, query }),
    async (c) => {
      const { authority, agreement: id, figure } = c.req.valid('param');
      const { cursor, ...asked } = c.req.valid('query');
      const bind = ['agreement.figure_rows_own', id, figure, JSON.stringify(asked)];
      const list = asOrganisation(c, (organisation) =>
        listedWith(x.cursorKey, cursor, [...bind, organisation], (page) =>
          x.figureRows({ authority, id }, { side: 'provider', organisation }, { figure, ...monthsOf(asked) }, page),
        ),
      );
      return show(c, statusOf, await list);
    },
  );
