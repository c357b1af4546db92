import { MUNICIPALITIES } from '@kt/kernel';
import { YTJ_NEWCOMERS, type YtjRow, ytjAnswer } from '@kt/registry/testing/ytj-companies.ts';
import { Hono } from 'hono';
import { WORLD_PROVIDERS, type WorldProvider } from '../world/providers.ts';

/** Where this machine's business register answers, in the shape of the real one. */
export const REGISTER_PATH = '/local/register';

/** Of the associations only some are in the open data, and sole traders never are. */
const LISTED_ASSOCIATIONS: readonly string[] = ['9000001-1', '9000003-8'];
const isListed = ({ kind, yTunnus }: WorldProvider): boolean =>
  kind === 'association' ? LISTED_ASSOCIATIONS.includes(yTunnus) : kind !== 'sole_trader';

const FORMS = { association: 'ry', foundation: 'sr', company: 'oy', cooperative: 'osk', sole_trader: 'oy' } as const;

const rowOf = ({ yTunnus, fi, sv, kind, municipality, vatLiable }: WorldProvider): YtjRow => ({
  yTunnus,
  fi,
  sv,
  form: FORMS[kind],
  municipality,
  city: MUNICIPALITIES.find(({ code }) => code === municipality)?.names.fi ?? '',
  registers: ['5', '7', ...(vatLiable ? ['6'] : [])],
});

const ROWS: readonly YtjRow[] = [...WORLD_PROVIDERS.filter(isListed).map(rowOf), ...YTJ_NEWCOMERS];
const LONGER_THAN_ANYBODY_WAITS_MS = 30_000;
const TYPES = { json: 'application/json', text: 'text/plain' } as const;

/** The public business register of this machine: invented organisations, and numbers with which it fails. */
export const registerStandIn = () =>
  new Hono().get('/companies', async (c) => {
    const told = ytjAnswer(ROWS, c.req.query('businessId') ?? '');
    if (told !== undefined)
      return new Response(told.body, { status: told.status, headers: { 'content-type': TYPES[told.type] } });
    await new Promise((resolve) => setTimeout(resolve, LONGER_THAN_ANYBODY_WAITS_MS).unref());
    return c.body(null, 504);
  });
