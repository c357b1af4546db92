import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { needsForAll } from '../app/public-needs.ts';
import type { publicViews } from '../app/public-views.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** Decisions whose agreements are signed, and the comparison of each. */
export const publicDecisionRoutes = ({ views }: { readonly views: ReturnType<typeof publicViews> }) =>
  createRoutes()
    .get(
      '/authorities/:authority/decisions',
      operation('public.decisions', { effect: 'reads', params: wire.authorityParams }),
      async (c) => show(c, statusOf, await views.decisions(c.req.valid('param').authority)),
    )
    .get(
      '/authorities/:authority/decisions/:competition',
      operation('public.decision', { effect: 'reads', params: wire.decisionParams }),
      async (c) => {
        const { authority, competition } = c.req.valid('param');
        return show(c, statusOf, await views.decision(authority, competition));
      },
    );

/** What anybody may read without signing in. */
export const publicRoutes = ({
  views,
}: {
  readonly views: ReturnType<typeof publicViews> & ReturnType<typeof needsForAll>;
}) =>
  createRoutes()
    .get('/authorities', operation('public.authorities', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await views.authorities()),
    )
    .get(
      '/authorities/:authority/systems',
      operation('public.systems', { effect: 'reads', params: wire.authorityParams }),
      async (c) => show(c, statusOf, await views.systems(c.req.valid('param').authority)),
    )
    .get(
      '/authorities/:authority/systems/:system',
      operation('public.system', { effect: 'reads', params: wire.systemParams }),
      async (c) => {
        const { authority, system } = c.req.valid('param');
        return show(c, statusOf, await views.system(authority, system));
      },
    )
    .get(
      '/authorities/:authority/needs',
      operation('public.needs', { effect: 'reads', params: wire.authorityParams }),
      async (c) => show(c, statusOf, await views.needs(c.req.valid('param').authority)),
    )
    .get(
      '/authorities/:authority/needs/:need/calendar',
      operation('public.need_calendar', { effect: 'reads', params: wire.needParams, query: wire.calendarQuery }),
      async (c) => {
        const { authority, need } = c.req.valid('param');
        const read = await views.needCalendar(authority, need, c.req.valid('query').language);
        if (!read.ok) return refuse(c, statusOf, read.error);
        c.header('content-type', 'text/calendar; charset=utf-8');
        c.header('content-disposition', 'attachment; filename="kumppanitori.ics"');
        return c.body(read.value.text);
      },
    )
    .get(
      '/authorities/:authority/categories/:category/admitted',
      operation('public.admitted', { effect: 'reads', params: wire.categoryParams }),
      async (c) => {
        const { authority, category } = c.req.valid('param');
        return show(c, statusOf, await views.admitted(authority, category));
      },
    )
    .get('/log/head', operation('public.log_head', { effect: 'reads' }), async (c) =>
      show(c, statusOf, await views.logHead()),
    );
