import { asAuthority, asOrganisation } from '@kt/platform/http/acting-for.ts';
import { show } from '@kt/platform/http/answer.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes } from '@kt/platform/http/shell.ts';
import type { AgreementsApp } from '../app/front-door.ts';
import * as wire from '../wire.ts';
import { statusOf } from './problem.ts';

type App = Pick<AgreementsApp, 'scorecard'>;
const query = wire.monthsQuery;

/** How an agreement has gone over some months, for the authority. */
export const scorecardRoutes = (x: App) =>
  createRoutes().get(
    '/agreements/:agreement/scorecard',
    operation('agreement.scorecard', { effect: 'reads', params: wire.agreementParams, query }),
    async (c) => {
      const id = c.req.valid('param').agreement;
      const months = c.req.valid('query');
      const card = asAuthority(c, (authority) => x.scorecard({ authority, id }, { side: 'authority' }, months));
      return show(c, statusOf, await card);
    },
  );

/** The same figures, for the provider whose agreement it is, and for the members of its consortium. */
export const ownScorecardRoutes = (x: App) =>
  createRoutes().get(
    '/authorities/:authority/agreements/:agreement/scorecard',
    operation('agreement.scorecard_own', { effect: 'reads', params: wire.providerAgreementParams, query }),
    async (c) => {
      const { authority, agreement: id } = c.req.valid('param');
      const months = c.req.valid('query');
      const card = asOrganisation(c, (organisation) =>
        x.scorecard({ authority, id }, { side: 'reader', organisation }, months),
      );
      return show(c, statusOf, await card);
    },
  );
