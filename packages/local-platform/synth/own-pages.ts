import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { epochMs } from '@kt/kernel';
import { bearerVerifier } from '@kt/platform/http/bearer.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { WEB_DIST } from '@kt/web/paths.ts';
import { Hono } from 'hono';
import { sentFiles } from '../bank/sent-files.ts';
import type { LocalIdentity } from '../identity/identity.ts';
import type { Machine } from '../machine.ts';
import { listMail } from '../mailbox/file-mailer.ts';
import { createWebPages } from '../pages/web-pages.ts';
import { whoIs } from '../pages/who-is.ts';
import { createPanel, type PanelDeps } from '../panel.ts';
import { panelMarkup } from '../panel-assets.ts';
import { REGISTER_PATH, registerStandIn } from '../register/stand-in.ts';
import { UPLOADS_PATH } from '../uploads/local-uploads.ts';
import { PAYER } from '../world/payer.ts';

/** What lies behind the pages. */
export type Behind = Pick<PanelDeps, 'runner' | 'deadLetters' | 'retry'> &
  Pick<Machine, 'contexts' | 'personas'> & { readonly uploads: Hono };

type Place = Pick<PanelDeps, 'clock' | 'origin'> & { readonly dir: string };

/** What this machine has and a deployed one has not: its panel, its pages, and the way for files to the object store. */
export const createOwnPages = (
  { dir, clock, origin }: Place,
  identity: LocalIdentity,
  { contexts, personas, uploads, ...running }: Behind,
) => {
  const { issuer, audience, keys } = identity;
  const verifyBearer = bearerVerifier({ keys, issuer, audience, now: () => new Date(epochMs(systemClock.now())) });
  const panel = createPanel({
    ...running,
    origin,
    clock,
    mail: (to) => listMail(join(dir, 'mail'), to),
    iban: PAYER.iban,
    sent: () => sentFiles(contexts.settlement),
    personas: personas.all,
    whoIs: whoIs({ access: contexts.access, verifyBearer, origin }),
  });
  const pages = createWebPages({ dist: WEB_DIST, addition: panelMarkup() });
  const app = new Hono()
    .route(REGISTER_PATH, registerStandIn())
    .route(UPLOADS_PATH, uploads)
    .route('/local', panel)
    .route('/', pages);
  return getRequestListener(app.fetch);
};
