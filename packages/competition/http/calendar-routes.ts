import { operation } from '@kt/platform/http/operation.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { BidderApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { asBidder } from './callers.ts';
import { statusOf } from './problem.ts';

/** A call's dates for a calendar: an iCalendar file, the competition named in the body. */
export const calendarRoutes = (x: Pick<BidderApp, 'readCalendar'>) =>
  createRoutes().post(
    '/authorities/:authority/invitations/calendar',
    operation('invitation.calendar', { effect: 'reads', params: wire.authorityPath, body: wire.calendar }),
    async (c) => {
      const { authority } = c.req.valid('param');
      const { competition, language } = c.req.valid('json');
      const read = await asBidder(c, authority, competition, (bidder) => x.readCalendar(bidder, language));
      if (!read.ok) return refuse(c, statusOf, read.error);
      c.header('content-type', 'text/calendar; charset=utf-8');
      c.header('content-disposition', 'attachment; filename="kumppanitori.ics"');
      return c.body(read.value.text);
    },
  );
