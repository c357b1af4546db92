import { answer, show } from '@kt/platform/http/answer.ts';
import { listed } from '@kt/platform/http/list.ts';
import { operation } from '@kt/platform/http/operation.ts';
import { createRoutes, type ShellEnv } from '@kt/platform/http/shell.ts';
import type { Context } from 'hono';
import type { BidderApp, Cursors, OfficerApp } from '../app/front-door.ts';
import type { RulingRef } from '../app/secrecy-ports.ts';
import type { RulingCommand } from '../domain/secrecy-ruling.ts';
import * as wire from '../wire.ts';
import { asBidder, cursorBinding, ofAuthority, ownOrganisations } from './callers.ts';
import { statusOf } from './problem.ts';

const ONE = '/competitions/:competition';
const CLAIM = `${ONE}/claims/:tender/:field`;
const params = wire.claimPath;

type Of = Pick<RulingRef, 'competition' | 'tender' | 'field'>;

const rule = async (x: Pick<OfficerApp, 'ruleSecrecy'>, c: Context<ShellEnv>, of: Of, command: RulingCommand) => {
  const done = await ofAuthority(c, of.competition, ({ authority }) =>
    x.ruleSecrecy({ authority, ...of }, command, ownOrganisations(c), c.var.act),
  );
  return answer(c, statusOf, done);
};

/** Claims of trade secrets in the opened tenders, and the rulings on them by two persons. */
export const secrecyRoutes = (x: OfficerApp & Cursors) =>
  createRoutes()
    .get(
      `${ONE}/claims`,
      operation('secrecy.list', { effect: 'reads', params: wire.competitionPath, query: wire.pageQuery }),
      async (c) => {
        const { competition } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const page = await ofAuthority(c, competition, async (ref) => {
          const opened = await x.viewOpened(ref);
          return opened.ok
            ? listed(x.cursorKey, cursor, cursorBinding(c, competition), ({ after }) => x.listClaims(ref, after))
            : opened;
        });
        return show(c, statusOf, page);
      },
    )
    .get(
      `${ONE}/claims-waiting`,
      operation('secrecy.waiting', { effect: 'reads', params: wire.competitionPath }),
      async (c) => {
        const { competition } = c.req.valid('param');
        const waiting = await ofAuthority(c, competition, async (ref) => {
          const opened = await x.viewOpened(ref);
          return opened.ok ? x.viewClaimsWaiting(ref, ownOrganisations(c)) : opened;
        });
        return show(c, statusOf, waiting);
      },
    )
    .post(`${CLAIM}/rulings`, operation('secrecy.rule', { effect: 'creates', params, body: wire.secrecyRuling }), (c) =>
      rule(x, c, c.req.valid('param'), { do: 'rule', ...c.req.valid('json') }),
    )
    .post(`${CLAIM}/confirmation`, operation('secrecy.confirm', { effect: 'changes', params }), (c) =>
      rule(x, c, c.req.valid('param'), { do: 'confirm' }),
    )
    .post(`${CLAIM}/sending-back`, operation('secrecy.send_back', { effect: 'changes', params }), (c) =>
      rule(x, c, c.req.valid('param'), { do: 'send_back' }),
    );

/** Who was given what of the tenders, and when; kept for whoever asks later. */
export const disclosureRoutes = (x: OfficerApp & Cursors) =>
  createRoutes()
    .get(
      `${ONE}/disclosures`,
      operation('disclosure.list', { effect: 'reads', params: wire.competitionPath, query: wire.pageQuery }),
      async (c) => {
        const { competition } = c.req.valid('param');
        const { cursor } = c.req.valid('query');
        const page = await ofAuthority(c, competition, (ref) =>
          listed(x.cursorKey, cursor, cursorBinding(c, competition), ({ after }) => x.listDisclosures(ref, after)),
        );
        return show(c, statusOf, page);
      },
    )
    .get(
      `${ONE}/disclosures/:document`,
      operation('disclosure.view', { effect: 'reads', params: wire.disclosedPath }),
      async (c) => {
        const { competition, document } = c.req.valid('param');
        return show(c, statusOf, await ofAuthority(c, competition, (ref) => x.readDisclosed(ref, document)));
      },
    );

const OTHERS = '/authorities/:authority/tenders/disclosures';

/** What a party is given of the other tenders after the decision; the competition travels in the body. */
export const ownDisclosureRoutes = (x: BidderApp) =>
  createRoutes()
    .post(
      OTHERS,
      operation('disclosure.ask', { effect: 'creates', params: wire.authorityPath, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition } = c.req.valid('json');
        const done = await asBidder(c, authority, competition, (bidder) => x.giveVersions(bidder, c.var.act));
        return answer(c, statusOf, done);
      },
    )
    .post(
      `${OTHERS}/view`,
      operation('disclosure.view_own', { effect: 'reads', params: wire.authorityPath, body: wire.ownTender }),
      async (c) => {
        const { authority } = c.req.valid('param');
        const { competition } = c.req.valid('json');
        return show(c, statusOf, await asBidder(c, authority, competition, x.readGiven));
      },
    );
