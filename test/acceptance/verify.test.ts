import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine } from '@kt/dynamodb-embedded';
import { type Instant, instant } from '@kt/kernel';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { foundArea, inviteOfficial } from '@kt/local-platform/world/area.ts';
import { signIn } from '@kt/local-platform/world/caller.ts';
import { FOUNDERS, OFFICIALS } from '@kt/local-platform/world/people.ts';
import { AREA, VAASA } from '@kt/local-platform/world/the-area.ts';
import { silentLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { verify } from './on-disk.ts';

const OPENED_AT = instant('2026-03-02T08:00:00.000Z');
const YEARS_LATER = instant('2046-03-02T08:00:00.000Z');
const CLIENTS = '/api/casework/v1/worker/clients';
const TABLE = 'kumppanitori-local-casework';
const zText = z.object({ S: z.string() });
const zStored = z.looseObject({ pk: zText, sk: zText, by: zText.optional() });
const zFound = z.object({ Items: z.array(zStored).min(1) });
type Stored = z.infer<typeof zStored>;

const aClient = {
  contact: { name: 'Anna Esimerkki', phone: '+358 40 0000000' },
  profile: {
    language: 'fi',
    targetGroups: [],
    partialWorkAbility: false,
    distanceGroup: 'B',
    nonDisclosure: false,
  },
  home: { municipality: '905', from: '2024-01-01', source: 'population_register' },
};

const during = async (dir: string, at: Instant, act: (machine: Machine) => Promise<void>): Promise<void> => {
  const machine = await startMachine({ dir, port: 0, clock: standingClock(at), log: silentLog });
  try {
    await act(machine);
    await machine.runner.settle();
  } finally {
    await machine.close();
  }
};

/** The area's founders and one case worker, who opens the data of one client. */
const openOneClient = async (machine: Machine): Promise<void> => {
  const record = (): void => undefined;
  const founders = await foundArea(machine, VAASA, FOUNDERS);
  const [first, second] = await Promise.all(
    founders.map(async ({ person, name }) => (await signIn(machine.origin, person, name, record)).actingFor(AREA)),
  );
  const one = OFFICIALS.find(({ key }) => key === 'caseworker');
  if (first === undefined || second === undefined || one === undefined) throw new RangeError('somebody is missing');
  const person = await inviteOfficial(machine, VAASA, [first, second], one);
  const worker = (await signIn(machine.origin, person, one.name, record)).actingFor(AREA);
  await worker.post(CLIENTS, aClient);
};

/** Does to the first stored item of a kind what whoever owns the disk could; tells where it lies. */
const disturb = async (dir: string, tag: string, act: (engine: Engine, item: Stored) => Promise<unknown>) => {
  const engine = await createEngine({ now: () => 0, dir: join(dir, 'tables') });
  const found = await engine.handle('Scan', {
    TableName: TABLE,
    FilterExpression: '#tag = :tag',
    ExpressionAttributeNames: { '#tag': 'tag' },
    ExpressionAttributeValues: { ':tag': { S: tag } },
  });
  const item = zFound.parse(found).Items[0] ?? expect.fail();
  await act(engine, item);
  await engine.close();
  return `casework ${item.pk.S} ${item.sk.S}`;
};

const changeOneByte = (engine: Engine, item: Stored) => {
  const by = item.by?.S ?? expect.fail();
  const changed = `${by.slice(0, -1)}${by.endsWith('0') ? '1' : '0'}`;
  return engine.handle('PutItem', { TableName: TABLE, Item: { ...item, by: { S: changed } } });
};

const remove = (engine: Engine, { pk, sk }: Stored) =>
  engine.handle('DeleteItem', { TableName: TABLE, Key: { pk, sk } });

describe('verify, on a data folder', { timeout: 180_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-verify-'));
  const data = join(dir, 'data');
  beforeAll(() => during(data, OPENED_AT, openOneClient), 180_000);
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('says that everything is whole', async () => {
    const { code, said } = await verify(data);
    expect(said).toMatch(/^\d+ events in \d+ chains; \d+ in the log under \d+ signed heads\.$/m);
    expect(said).toContain('Everything is whole.');
    expect(code).toBe(0);
  });

  it('names the one event in which a byte was changed', async () => {
    const tampered = join(dir, 'tampered');
    cpSync(data, tampered, { recursive: true });
    const place = await disturb(tampered, 'event', changeOneByte);
    const { code, said } = await verify(tampered);
    expect(said).toContain(`NOT WHOLE. First bad entry: event_changed at ${place} (1 in all)`);
    expect(said).not.toContain('Everything is whole.');
    expect(code).toBe(1);
  });

  it('names the event whose details were taken away unlawfully', async () => {
    const robbed = join(dir, 'robbed');
    cpSync(data, robbed, { recursive: true });
    const place = await disturb(robbed, 'details', remove);
    const { code, said } = await verify(robbed);
    expect(said).toContain(`details_missing at ${place.replace(' DET#', ' EVT#')} (1 in all)`);
    expect(code).toBe(1);
  });

  it('says of what was erased after retention that it was lawful', async () => {
    await during(data, YEARS_LATER, () => Promise.resolve());
    const { code, said } = await verify(data);
    expect(said).toMatch(/^Erased lawfully: details of casework aut_\S+ EVT#cli_\S+$/m);
    expect(said).toContain('Everything is whole.');
    expect(code).toBe(0);
  });

  it('says so when there is nothing to verify', async () => {
    const { code, said } = await verify(join(dir, 'nowhere'));
    expect(said).toContain('There is no data in');
    expect(code).toBe(1);
  });
});
