import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createGate } from '@kt/access/http/gate.ts';
import { createAuthApp } from '@kt/auth/app.ts';
import { webFailedPage } from '@kt/auth/deps.ts';
import { identityProvider } from '@kt/auth/identity-provider.ts';
import { overLoopback } from '@kt/auth/loopback.ts';
import { newSecret } from '@kt/auth/secret.ts';
import { createCaseworkApi } from '@kt/casework-api/app.ts';
import { createFinanceApi } from '@kt/finance-api/app.ts';
import { epochMs, type Id } from '@kt/kernel';
import { createNotifier } from '@kt/notifier';
import { bearerVerifier } from '@kt/platform/http/bearer.ts';
import type { Shell } from '@kt/platform/http/env.ts';
import type { Log } from '@kt/platform/log/log.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { jsonOverHttp } from '@kt/platform/ports/json-over-http.ts';
import type { ObjectStore } from '@kt/platform/ports/objects.ts';
import type { DeadLetter } from '@kt/platform/worker/relay.ts';
import { createProcurementApi } from '@kt/procurement-api/app.ts';
import { createProviderApi } from '@kt/provider-api/app.ts';
import { createPublicApi } from '@kt/public-api/app.ts';
import { composeMailboxes } from '@kt/registry/compose.ts';
import { createRelayWorker } from '@kt/relay/app.ts';
import { createTimers } from '@kt/timers/app.ts';
import { composeAdmittedTo } from '@kt/transparency/compose.ts';
import { WEB_DIST } from '@kt/web/paths.ts';
import { catalogue, problemTitle } from '@kt/words';
import { Hono } from 'hono';
import { sentFiles } from './bank/sent-files.ts';
import type { BusinessClock } from './clock.ts';
import { type Contexts, composeContexts, subscribersOf, sweepablesOf, TABLES } from './contexts.ts';
import { keptDeadLetters } from './dead-letters.ts';
import { createIdentity, type LocalIdentity } from './identity/identity.ts';
import { listen } from './listen.ts';
import { openLocalPlatform, STAGE } from './local-platform.ts';
import { fileMailer, listMail } from './mailbox/file-mailer.ts';
import { createWebPages } from './pages/web-pages.ts';
import { type WhoIs, whoIs } from './pages/who-is.ts';
import { createPanel } from './panel.ts';
import { panelMarkup } from './panel-assets.ts';
import { keptPersonas, type Personas } from './personas.ts';
import { createPump } from './pump.ts';
import { REGISTER_PATH, registerStandIn } from './register/stand-in.ts';
import { eventsIn, retryDeadLetters } from './retry-dead-letters.ts';
import { createRunner, type Runner } from './runner.ts';
import { seedMark } from './seeded.ts';
import { serving } from './serving.ts';
import { UPLOADS_PATH } from './uploads/local-uploads.ts';
import { PAYER } from './world/payer.ts';

export type MachineOptions = {
  /** Everything is kept here. */
  readonly dir: string;
  /** 0 picks a free port. */
  readonly port: number;
  readonly clock: BusinessClock;
  readonly log: Log;
  /** The folder of the built web application, where it is another than usual. */
  readonly web?: string;
};

export type Machine = {
  readonly origin: string;
  readonly contexts: Contexts;
  readonly personas: Personas;
  readonly runner: Runner;
  readonly deadLetters: readonly DeadLetter[];
  readonly engine: Awaited<ReturnType<typeof openLocalPlatform>>['engine'];
  readonly publicKey: string;
  readonly objects: ObjectStore;
  readonly clock: BusinessClock;
  /** An id for a person who is yet to sign in. */
  readonly newPerson: () => Id<'person'>;
  readonly seeded: () => boolean;
  readonly markSeeded: () => void;
  readonly close: () => Promise<void>;
};

const createShell = (
  contexts: Contexts,
  identity: LocalIdentity,
  { origin, log, clock }: Pick<Shell, 'log' | 'clock'> & { readonly origin: string },
) => {
  const { issuer, audience, keys } = identity;
  const now = (): Date => new Date(epochMs(systemClock.now()));
  const verifyBearer = bearerVerifier({ keys, issuer, audience, now });
  const gate = createGate({ access: contexts.access, verifyBearer, origin });
  const shell: Shell = { gate, wording: problemTitle, log, clock };
  return { shell, verifyBearer };
};

const createApis = (shell: Shell, contexts: Contexts) => {
  return new Hono()
    .route('/api/public/v1', createPublicApi(shell, contexts))
    .route('/api/provider/v1', createProviderApi(shell, contexts))
    .route('/api/procurement/v1', createProcurementApi(shell, contexts))
    .route('/api/casework/v1', createCaseworkApi(shell, contexts))
    .route('/api/finance/v1', createFinanceApi(shell, contexts));
};

const createRunning = (
  options: MachineOptions,
  opened: Awaited<ReturnType<typeof openLocalPlatform>>,
  contexts: Contexts,
  site: string,
) => {
  const { dir, clock, log } = options;
  const { engine, platform } = opened;
  const letters = keptDeadLetters(dir);
  const notifier = createNotifier({
    contacts: contexts.access.contactsOf,
    ...composeMailboxes(platform),
    invitedTo: contexts.competition.invitedTo,
    ...composeAdmittedTo(platform),
    paidIn: contexts.settlement.paidIn,
    mailer: fileMailer(join(dir, 'mail'), clock),
    words: catalogue,
    site,
    log,
  });
  const subscribers = [...subscribersOf(contexts), ...notifier.subscribers];
  const relay = createRelayWorker({
    transparency: contexts.transparency,
    subscribers,
    deadLetter: (letter) => {
      letters.keep(letter);
      return Promise.resolve();
    },
    log,
  });
  const pump = createPump({ engine, stage: STAGE, tables: TABLES, relay });
  const timers = createTimers({ db: platform.db, clock, log, contexts: sweepablesOf(contexts) });
  const retry = () => retryDeadLetters({ letters, events: eventsIn(engine), subscribers, log });
  return { runner: createRunner({ engine, pump, timers, clock, log }), deadLetters: letters.all, retry };
};

type Behind = {
  readonly origin: string;
  readonly contexts: Contexts;
  readonly running: ReturnType<typeof createRunning>;
  readonly personas: Personas;
  readonly asked: WhoIs;
};

/** What this machine has and a deployed one has not. */
const createOwnPanel = ({ dir, clock }: MachineOptions, { origin, contexts, running, personas, asked }: Behind) =>
  createPanel({
    ...running,
    origin,
    clock,
    mail: (to) => listMail(join(dir, 'mail'), to),
    iban: PAYER.iban,
    sent: () => sentFiles(contexts.settlement),
    personas: personas.all,
    whoIs: asked,
  });

/** The register's own adapter, over this machine's stand-in. */
const ownRegister = (origin: string) => ({ register: jsonOverHttp({ base: `${origin}${REGISTER_PATH}` }) });

/** Starts everything on one port: the same apps as the functions', the relay, the timers, and the stand-ins. */
export const startMachine = async (options: MachineOptions): Promise<Machine> => {
  const { dir, clock, log } = options;
  const handlers: { current?: (req: IncomingMessage, res: ServerResponse) => void } = {};
  const server = createServer((req, res) => {
    if (handlers.current === undefined) res.writeHead(503).end();
    else handlers.current(req, res);
  });
  const origin = `http://localhost:${String(await listen(server, options.port))}`;
  const personas = keptPersonas(dir);
  const opened = await openLocalPlatform(dir, clock, log, origin);
  const contexts = composeContexts(opened.platform, systemClock, ownRegister(origin));
  const identity = await createIdentity({ origin, dataDir: dir, personas: personas.all });
  const { shell, verifyBearer } = createShell(contexts, identity, { origin, log, clock });
  const { issuer, clientId } = identity;
  const auth = createAuthApp({
    access: contexts.access,
    provider: identityProvider({ issuer, clientId, redirectUri: `${origin}/auth/callback`, extensions: overLoopback }),
    verifyBearer,
    origin,
    wording: problemTitle,
    clock,
    log,
    secret: newSecret,
    failedPage: webFailedPage,
  });
  const running = createRunning(options, opened, contexts, origin);
  const asked = whoIs({ access: contexts.access, verifyBearer, origin });
  const panel = createOwnPanel(options, { origin, contexts, running, personas, asked });
  const pages = createWebPages({ dist: options.web ?? WEB_DIST, addition: panelMarkup() });
  const app = new Hono()
    .route('/', pages)
    .route('/', auth)
    .route('/', createApis(shell, contexts))
    .route(REGISTER_PATH, registerStandIn())
    .route(UPLOADS_PATH, opened.uploadRoutes)
    .route('/local', panel);
  const serve = getRequestListener(app.fetch);
  handlers.current = serving({ origin, identity, serve, log });
  return {
    origin,
    contexts,
    personas,
    runner: running.runner,
    get deadLetters() {
      return running.deadLetters();
    },
    engine: opened.engine,
    objects: opened.platform.objects,
    publicKey: await opened.platform.signer.publicKey(),
    clock,
    newPerson: () => opened.platform.ids.next('person'),
    ...seedMark(dir),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await running.runner.stop();
      await opened.engine.close();
    },
  };
};
