import { type MunicipalityCode, ok, parseMunicipality } from '@kt/kernel';
import { asAuthority } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import type { Admitted } from '@kt/platform/http/gate.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { SettlementApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

/** A municipality's viewer sees its own municipality and no other. */
const ownOnly = ({ municipality }: Admitted): MunicipalityCode | undefined => parseMunicipality(municipality ?? '');

/** Sums: the ledger's accounts, and each municipality's share. Counts that could point at a person are merged or left out. */
export const reportRoutes = (x: Pick<SettlementApp, 'trialBalance' | 'viewShares' | 'viewOrigins'>) =>
  createRoutes()
    .get('/ledger', operation('ledger.totals', { effect: 'reads', query: wire.yearQuery }), async (c) => {
      const { year } = c.req.valid('query');
      return show(c, statusOf, await asAuthority(c, async (authority) => ok(await x.trialBalance(authority, year))));
    })
    .get('/shares', operation('share.view', { effect: 'reads', query: wire.monthQuery }), async (c) => {
      const { month } = c.req.valid('query');
      const own = ownOnly(c.var.admitted);
      return show(
        c,
        statusOf,
        await asAuthority(c, async (authority) => ok(await x.viewShares(authority, month, own))),
      );
    })
    .get('/shares/stages', operation('share.stages', { effect: 'reads', query: wire.yearQuery }), async (c) => {
      const { year } = c.req.valid('query');
      const own = ownOnly(c.var.admitted);
      return show(
        c,
        statusOf,
        await asAuthority(c, async (authority) => ok(await x.viewOrigins(authority, year, own))),
      );
    });
