import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { ReachApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** Whom a call would reach, before there is one. */
export const reachRoutes = ({ viewReach }: ReachApp) =>
  createRoutes().get(
    '/systems/:system/categories/:category/reach/:serviceType',
    operation('competition.view_reach', { effect: 'reads', params: wire.reachPath }),
    async (c) => {
      const asked = c.req.valid('param');
      return show(c, statusOf, await asAuthority(c, (authority) => viewReach(authority, asked)));
    },
  );
