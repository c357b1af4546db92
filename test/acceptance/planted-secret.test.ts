import { dumpAll } from '@kt/local-platform/dump.ts';
import { STAGE } from '@kt/local-platform/local-platform.ts';
import { zEventItem } from '@kt/platform/db/event-schema.ts';
import { tableName } from '@kt/platform/db/table.ts';
import { audienceOf } from '@kt/relay/audience.ts';
import { transparencyTable } from '@kt/transparency/store/keys.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { at } from '../story/calling.ts';
import { versionAt } from '../story/season.ts';
import { bids, changes, confirms, looks, PLANTED, plants, talks } from './sealed/bidding.ts';
import { partingsOf, showing } from './sealed/comparing.ts';
import { copyOf, DEADLINE, end, filesIn, prepare, type Sealed } from './sealed/machines.ts';
import { everyRead, idsKnown, isBeside, type Observed, observe } from './sealed/observing.ts';

const zSize = z.looseObject({ size: z.int() });

type Told = {
  readonly tenders: number;
  readonly sealed: Sealed;
  readonly open: Observed;
  readonly closed: Observed;
  readonly refused: Awaited<ReturnType<typeof plants>>;
};

const worlds: Told[] = [];
let prepared: Awaited<ReturnType<typeof prepare>>;

/** The same days in each world; only how many tender differs. */
const play = async (tenders: number, reads: Awaited<ReturnType<typeof everyRead>>): Promise<Told> => {
  const sealed = await copyOf(prepared);
  const known = await idsKnown(sealed);
  const { season, competition, invited } = sealed;
  for (const one of invited) await looks(sealed, one);
  await talks(sealed);
  await season.until('2026-02-17T09:30:00.000Z');
  const [first, ...others] = invited.slice(0, tenders);
  const refused = first === undefined ? [] : await plants(sealed, first);
  for (const one of others) await bids(sealed, one);
  await season.until('2026-02-18T09:30:00.000Z');
  await changes(sealed);
  await season.settle();
  for (const one of invited.slice(0, tenders)) await confirms(sealed, one);
  const open = await observe(sealed, reads, known);
  await season.until(DEADLINE);
  await season.until('2026-02-25T10:05:00.000Z');
  const opener = await season.by('opener1');
  const word = { declaresNoConflict: true };
  await opener.post(`${at(competition)}/opening-approvals`, word, await versionAt(opener, at(competition)));
  const closed = await observe(sealed, reads, known);
  return { tenders, sealed, open, closed, refused };
};

beforeAll(async () => {
  const reads = await everyRead();
  prepared = await prepare('lots');
  for (const tenders of [0, 1, 7]) worlds.push(await play(tenders, reads));
}, 900_000);
afterAll(async () => {
  for (const { sealed } of worlds) await end(sealed);
});

const world = (tenders: number): Told => worlds.find((one) => one.tenders === tenders) ?? expect.fail('no such world');

const places = async ({ sealed }: Told) =>
  (await dumpAll(sealed.machine.engine)).map(
    ({ table, item }) => [`${table} ${String(item['pk'])} ${String(item['sk'])}`, JSON.stringify(item)] as const,
  );

describe('a price, a text and a name planted in a tender', () => {
  it('went through every act of a tender, and through what is refused', () => {
    expect(world(7).refused).toEqual([
      { what: 'unknown field', status: 400, code: 'http.body_invalid' },
      { what: 'stale draft', status: 412, code: expect.any(String) as unknown },
      { what: 'no version', status: 428, code: expect.any(String) as unknown },
      { what: 'stale tender', status: 412, code: expect.any(String) as unknown },
      { what: 'unsealed', status: 400, code: 'http.body_invalid' },
      { what: 'accepted', status: 200, code: undefined },
      { what: 'replayed', status: 200, code: undefined },
      { what: 'another body', status: 422, code: expect.any(String) as unknown },
    ]);
  });

  it('stand in no item, event, file, mail or log line', async () => {
    const told = world(7);
    const stored = await places(told);
    expect(stored.length).toBeGreaterThan(1_000);
    expect(showing(stored)).toEqual([]);
    for (const folder of ['objects', 'mail', 'letters']) expect(showing(filesIn(told.sealed.dir, folder))).toEqual([]);
    const lines = told.sealed.lines.map((line, n) => [String(n), line] as const);
    expect(lines.length).toBeGreaterThan(500);
    expect(showing(lines)).toEqual([]);
    expect(told.sealed.lines.filter((line) => line.includes(told.sealed.competition))).toEqual([]);
  });

  it('stand in no answer to anybody else', () => {
    const { open, closed } = world(7);
    expect(open.answers.size).toBeGreaterThan(2_000);
    expect(showing(open.answers)).toEqual([]);
    expect(showing(closed.answers)).toEqual([]);
  });

  it('are told to nobody but the log, which hears no more than a hash', async () => {
    const stored = await dumpAll(world(7).sealed.machine.engine);
    const own = stored.flatMap(({ item }) => {
      const event = zEventItem.safeParse(item);
      return event.success && event.data.aggregate === 'envelope' ? [event.data] : [];
    });
    expect(own.length).toBeGreaterThan(20);
    expect(new Set(own.flatMap((event) => audienceOf(event).map(({ name }) => name)))).toEqual(
      new Set(['transparency']),
    );
  });
});

describe.each([0, 1])('whether seven tendered or %i', (few) => {
  it.each(['open', 'closed'] as const)(
    'every answer to everybody else, and what is stored, filed and sent beside the tenders, is the same (%s)',
    (when) => {
      expect(partingsOf(world(few)[when], world(7)[when])).toEqual([]);
    },
  );
});

describe('what tells the worlds apart', () => {
  it('lies in the tenders’ own partitions and objects, and in the log that publishes no head', async () => {
    const { competition } = world(7).sealed;
    const own = (await places(world(7))).filter(([place]) => isBeside(competition, place));
    expect(own.length).toBeGreaterThan(50);
    const organisations = world(7).sealed.invited.map(({ id }) => id);
    const naming = own.filter(([place, item]) => organisations.some((id) => `${place} ${item}`.includes(id)));
    expect(naming.map(([place]) => place)).toEqual([]);
    const answer = [...world(7).closed.answers].find(([key]) => key === 'anybody: public.log_head');
    expect(answer?.[1]).toContain('transparency.head_withheld');
  });
});

/** What a guard that is gone would let through, put into what was observed. */
const LEAKS: readonly (readonly [string, (seen: Observed) => Observed])[] = [
  ['a number of tenders in an officer’s view', (seen) => inAnswer(seen, 'officer: competition.view', '"tenders":7')],
  ['the head of the log', (seen) => inAnswer(seen, 'anybody: public.log_head', '"size":4711')],
  ['a drawing that waits only where somebody tendered', (seen) => inAnswer(seen, 'opener1: competition.list', '"due"')],
  ['a mail for each tender', (seen) => ({ ...seen, mails: [...seen.mails, 'Tarjous saapui'] })],
  ['a file beside the tenders', (seen) => ({ ...seen, files: new Map([...seen.files, ['objects/count', '7']]) })],
  ['an item beside the tenders', (seen) => ({ ...seen, items: new Map([...seen.items, ['competition COUNT', '7']]) })],
];
const inAnswer = (seen: Observed, key: string, text: string): Observed => {
  const before = seen.answers.get(key) ?? expect.fail(`nobody asked ${key}`);
  return { ...seen, answers: new Map([...seen.answers, [key, `${before}${text}`]]) };
};

describe('a guard that is gone is noticed', () => {
  it.each(LEAKS)('%s', (_what, leak) => {
    expect(partingsOf(world(0).open, leak(world(7).open))).toHaveLength(1);
  });

  it.each([
    ['cents', `{"price":${String(PLANTED.prices[0])}}`],
    ['euros', '576,83 €'],
    ['thousands of euros', '1\u00a0674,89 €'],
    ['a text', `… ${PLANTED.answer} …`],
    ['a name', PLANTED.signatory],
    ['a file’s name', PLANTED.file.name],
    ['what stands in a file', PLANTED.file.text],
    ['a consortium’s name', PLANTED.group.name],
    ['a member’s name', PLANTED.group.member],
    ['what a member does', PLANTED.group.role],
    ['a text in base64', Buffer.from(PLANTED.answer).toString('base64')],
    ['a file in base64', Buffer.from(PLANTED.file.text).toString('base64')],
    ['a text in hex', Buffer.from(PLANTED.answer).toString('hex')],
  ])('a secret as %s', (_what, text) => {
    expect(showing([['somewhere', text]])).toEqual(['somewhere']);
  });

  it('the log’s head tells the worlds apart as soon as nobody withholds it', async () => {
    const heads = await Promise.all(
      [world(1), world(7)].map(async ({ sealed: { machine, lots } }) => {
        for (const lot of lots) {
          const Key = { pk: { S: 'UNOPENED' }, sk: { S: lot } };
          await machine.engine.handle('DeleteItem', { TableName: tableName(STAGE, transparencyTable), Key });
        }
        return zSize.parse(await (await fetch(`${machine.origin}/api/public/v1/log/head`)).json()).size;
      }),
    );
    expect(heads[1]).toBeGreaterThan(heads[0] ?? 0);
  });
});
