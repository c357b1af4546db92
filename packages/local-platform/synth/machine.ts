import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createEngine, type Engine } from '@kt/dynamodb-embedded';
import { openDb } from '@kt/platform/db/db.ts';
import { tableName } from '@kt/platform/db/table.ts';
import type { Log } from '@kt/platform/log/log.ts';
import type { Platform } from '@kt/platform/platform.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { ulidSource } from '@kt/platform/ports/ids.ts';
import { testStringScanner } from '@kt/platform/ports/scanner.ts';
import { pemSigner } from '@kt/platform/ports/signer.ts';
import type { DeadLetter } from '@kt/platform/worker/relay.ts';
import { type Contexts, composeContexts, TABLES } from '../contexts.ts';
import { fileObjects } from '../file-objects.ts';
import { createIdentity, type LocalIdentity } from '../identity/identity.ts';
import { keyFiles } from '../keys.ts';
import { listen } from '../listen.ts';
import { STAGE } from '../local-platform.ts';
import type { Machine } from '../machine.ts';
import { fileMailer } from '../mailbox/file-mailer.ts';
import { keptPersonas } from '../personas.ts';
import { REGISTER_PATH } from '../register/stand-in.ts';
import { createRunner } from '../runner.ts';
import { seedMark } from '../seeded.ts';
import { serving } from '../serving.ts';
import { UPLOADS_PATH } from '../uploads/local-uploads.ts';
import { type Cloud, readCloud } from './cloud.ts';
import { serveCloud } from './cloud-server.ts';
import { deadFacts } from './dead-facts.ts';
import { deliveries } from './deliveries.ts';
import { type Functions, runFunctions } from './functions.ts';
import { gateway } from './gateway.ts';
import { keyRing, signingKeyOf } from './key-ring.ts';
import { createOwnPages } from './own-pages.ts';
import type { Shift } from './shifted-time.ts';
import { standInKms } from './stand-in-kms.ts';
import { standInS3 } from './stand-in-s3.ts';
import { standInSes } from './stand-in-ses.ts';
import type { SynthClock } from './synth-clock.ts';
import { synthTimers } from './synth-timers.ts';
import { ATTACHMENTS, uploadsOf } from './synth-uploads.ts';
import { createUsage, type Usage } from './usage.ts';
import { type Rights, usedRights } from './used-rights.ts';

export type SynthOptions = {
  readonly dir: string;
  readonly port: number;
  /** A synthesis of the stage `local`. */
  readonly cdkOut: string;
  readonly clock: SynthClock;
  readonly shift: Shift;
  readonly log: Log;
  /** Each line that a function logs. */
  readonly told: (line: string) => void;
};

export type SynthMachine = Machine & { readonly rights: () => Rights; readonly usage: () => Usage };

/** The engine of a data folder with the tables of the template. */
const openEngine = async (dir: string, { tables }: Cloud): Promise<Engine> => {
  const engine = await createEngine({ now: () => Date.now(), dir: join(dir, 'tables') });
  for (const input of tables) {
    await engine.handle('CreateTable', input).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ResourceInUseException') throw error;
    });
  }
  return engine;
};

/** What the operator and the panel do beside the doors, over the same tables. */
const beside = (dir: string, engine: Engine, log: Log): Platform => ({
  db: openDb(engine.client(), STAGE),
  clock: systemClock,
  ids: ulidSource(systemClock),
  log,
  objects: fileObjects(join(dir, 'objects')),
  // Forms are signed by the function that gives them, and files are looked through by the timers.
  uploads: { permit: () => Promise.reject(new Error('no function asks for a form here')) },
  scanner: testStringScanner,
  ...keyFiles(join(dir, 'keys')),
});

const openServices = (dir: string, engine: Engine, cloud: Cloud, log: Log) => {
  const ring = keyRing(join(dir, 'keys/cloud'), cloud.keys);
  const files = fileObjects(join(dir, 'objects'));
  const rights = usedRights(cloud);
  const usage = createUsage();
  return {
    publicKey: pemSigner(ring.signing(signingKeyOf(cloud.keys))).publicKey,
    rights: rights.rights,
    seen: rights.seen,
    usage,
    serve: () =>
      serveCloud({
        dynamodb: engine.handle,
        kms: standInKms(ring),
        s3: standInS3(new Map(cloud.buckets.map((bucket) => [bucket, files]))),
        ses: standInSes(fileMailer(join(dir, 'mail'))),
        allowed: (name) => cloud.functions.find((one) => one.name === name)?.allowed ?? [],
        seen: (name, wanted, statement) => {
          rights.seen(name, wanted, statement);
          usage.asked(wanted);
          const { action, resource } = wanted;
          if (statement === undefined) log.error('synth.refused', { function: name, action, resource });
        },
        answered: usage.answered,
      }),
  };
};

const hereOf = (origin: string, { issuer, audience, clientId }: LocalIdentity) => ({
  ORIGIN: origin,
  ISSUER: issuer,
  AUDIENCE: audience,
  CLIENT_ID: clientId,
  BUSINESS_REGISTER: `${origin}${REGISTER_PATH}`,
  UPLOADS_URL: `${origin}${UPLOADS_PATH}`,
  ATTACHMENTS_URL: `${origin}${UPLOADS_PATH}${ATTACHMENTS}`,
});

type Moving = Pick<SynthOptions, 'clock' | 'log'> & {
  readonly engine: Engine;
  readonly cloud: Cloud;
  readonly functions: Functions;
  readonly contexts: Contexts;
  readonly platform: Platform;
};

/** Streams and schedules of the template, and what lies in the inboxes as dead letters. */
const createMoving = ({ engine, cloud, functions, contexts, platform, clock, log }: Moving) => {
  let letters: readonly DeadLetter[] = [];
  const setAside = ({ function: name }: { readonly function: string }): void => {
    log.warn('synth.set_aside', { function: name });
  };
  const pump = deliveries({ engine, mappings: cloud.mappings, functions, log, setAside });
  const timers = synthTimers({ timers: cloud.timers, functions, contexts, platform });
  const followed = new Set(cloud.mappings.map(({ table }) => table));
  const unfollowed = TABLES.map((table) => tableName(STAGE, table)).filter((table) => !followed.has(table));
  /** Nobody reads these streams; in the cloud their records lapse after a day. */
  const lapse = async (): Promise<void> => {
    for (const table of unfollowed) {
      const last = engine.streamSince(table, '0').at(-1);
      if (last !== undefined) await engine.trimStream(table, last.sequenceNumber);
    }
  };
  const counted = {
    drain: async () => {
      const drained = await pump.drain();
      await lapse();
      letters = await deadFacts(engine, cloud.mappings);
      return drained;
    },
  };
  const retry = async () => {
    const workers = new Set(cloud.mappings.map((mapping) => mapping.function));
    for (const worker of workers) await functions.invoke(worker, { retry: 'dead_letters' });
    const before = letters.length;
    letters = await deadFacts(engine, cloud.mappings);
    return { delivered: before - letters.length, waiting: letters.length };
  };
  return { runner: createRunner({ engine, pump: counted, timers, clock, log }), deadLetters: () => letters, retry };
};

/**
 * Starts what a template deploys on one port: its bundles behind its routes, woken by its event source mappings and
 * schedules, each with its own environment and held to its own role.
 */
export const startSynthMachine = async (options: SynthOptions): Promise<SynthMachine> => {
  const { dir, clock, log, shift, told } = options;
  const handlers: { current?: ReturnType<typeof serving> } = {};
  const server = createServer((req, res) => {
    if (handlers.current === undefined) res.writeHead(503).end();
    else handlers.current(req, res);
  });
  const origin = `http://localhost:${String(await listen(server, options.port))}`;
  const cloud = readCloud(options.cdkOut, STAGE);
  const engine = await openEngine(dir, cloud);
  const services = openServices(dir, engine, cloud, log);
  const served = await services.serve();
  const personas = keptPersonas(dir);
  const identity = await createIdentity({ origin, dataDir: dir, personas: personas.all });
  const here = hereOf(origin, identity);
  const { invoked } = services.usage;
  const functions = runFunctions({ deployed: cloud.functions, endpoint: served.endpoint, here, shift, told, invoked });
  const platform = beside(dir, engine, log);
  const contexts = composeContexts(platform, systemClock);
  const moving = createMoving({ engine, cloud, functions, contexts, platform, clock, log });
  const doors = gateway(cloud, functions, origin);
  const uploads = uploadsOf(cloud, platform.objects, services.seen);
  const own = createOwnPages({ ...options, origin }, identity, { ...moving, contexts, personas, uploads });
  const serve = (req: IncomingMessage, res: ServerResponse) =>
    doors.owns(req.url ?? '/') ? doors.handle(req, res) : own(req, res);
  handlers.current = serving({ origin, identity, serve, log });
  return {
    origin,
    contexts,
    personas,
    runner: moving.runner,
    get deadLetters() {
      return moving.deadLetters();
    },
    engine,
    objects: platform.objects,
    publicKey: await services.publicKey(),
    clock,
    newPerson: () => platform.ids.next('person'),
    rights: services.rights,
    usage: services.usage.usage,
    ...seedMark(dir),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await moving.runner.stop();
      await functions.stop();
      await served.close();
      await engine.close();
      clock.stop();
    },
  };
};
