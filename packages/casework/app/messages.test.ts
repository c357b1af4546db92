import { DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { id, instant, localDate } from '@kt/kernel';
import { eventHash } from '@kt/platform/db/event-writer.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, authority, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import {
  AUTHORITY,
  CASE_WORKER,
  COLLEAGUE,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_WORKER,
  person,
} from '../testing/samples.ts';
import type { Party } from './load-referral.ts';
import type { ClientRef, ReferralRef } from './ports.ts';

const GUIDE = actOf(CASE_WORKER);
const SERVER = actOf(PROVIDER_WORKER);
const FIRST = { limit: 50 };
const PLANTED = 'Kaarina Zwyxwarbler on sairaana';
const PAST = instant('2026-09-06T08:00:00.000Z');

let n: Neighbourhood;
let ref: ReferralRef;
let client: ClientRef;
beforeEach(async () => {
  n = await aNeighbourhood();
  ({ ref, client } = await n.accepted(await n.agreement()));
});

const writes = (side: Party, text: string, by = side.side === 'authority' ? GUIDE : SERVER) =>
  n.casework.sendMessage(ref, side, text, by);
const reads = (side: Party, by = side.side === 'authority' ? GUIDE : SERVER) =>
  n.casework.readMessages(ref, side, FIRST, by);
const readings = async () =>
  must(await n.casework.listReads(client, FIRST)).rows.filter(({ part }) => part === 'message');
const unread = async (guide = CASE_WORKER) =>
  (await n.casework.listUnread(AUTHORITY, guide, FIRST)).rows.map(({ count }) => count);
const ownUnread = async () => (await n.casework.listOwnUnread(PROVIDER, FIRST)).rows.map(({ count }) => count);
const told = () => n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'client.guides_told'));

const TABLES = ['casework', 'agreements', 'purse'].map((context) => `kumppanitori-test-${context}`);
/** Every item of every table, and every event that was published. */
const stored = async (): Promise<string> => {
  const db = DynamoDBDocumentClient.from(n.house.engine.client());
  const scans = TABLES.map((TableName) => db.send(new ScanCommand({ TableName })));
  const found = await Promise.all(scans);
  expect(found.some(({ LastEvaluatedKey }) => LastEvaluatedKey !== undefined)).toBe(false);
  return JSON.stringify([found.map(({ Items }) => Items), n.house.events()]);
};

describe('what nobody may read any more', () => {
  it('waits on no list once the client’s details are past their time, though a legal hold keeps them', async () => {
    must(await writes(provider, 'Tuleeko hän maanantaina?'));
    must(await writes(authority, 'Tulee.', actOf(COLLEAGUE)));
    const on = localDate('2026-03-04');
    must(await n.casework.changeReferral(ref, provider, { command: 'start', on }, SERVER));
    must(await n.casework.changeReferral(ref, provider, { command: 'end', on, reason: 'completed' }, SERVER));
    await n.relay();
    must(await n.casework.changeClient(client, { command: 'hold', reason: 'an appeal is open' }, GUIDE));
    expect([await unread(), await ownUnread()]).toEqual([[1], [1]]);
    n.house.clock.moveTo(PAST);
    expect(refusedBy(await reads(authority))).toBe('casework.retention_passed');
    expect([await unread(), await ownUnread()]).toEqual([[], []]);
  });
});

describe('messages about a referral', () => {
  it('reach the other side, newest last, with what each side has read', async () => {
    must(await writes(provider, 'Tuleeko hän maanantaina?'));
    expect([await unread(), await ownUnread()]).toEqual([[1], []]);
    expect(must(await reads(authority)).rows).toMatchObject([
      { n: 1, side: 'provider', text: 'Tuleeko hän maanantaina?' },
    ]);
    must(await writes(authority, 'Tulee, kello 9.'));
    expect([await unread(), await ownUnread()]).toEqual([[], [1]]);
    const { rows } = must(await reads(provider));
    expect(rows.map(({ n: number, side, isRead, by }) => [number, side, isRead, by])).toEqual([
      [1, 'provider', true, PROVIDER_WORKER],
      [2, 'authority', false, CASE_WORKER],
    ]);
    expect(must(await reads(authority)).rows.map(({ isRead }) => isRead)).toEqual([true, true]);
    expect(await ownUnread()).toEqual([]);
  });

  it('come a page at a time, each once, whatever is written meanwhile', async () => {
    for (let i = 1; i <= 45; i += 1) must(await writes(i % 2 === 0 ? authority : provider, `viesti ${String(i)}`));
    const first = must(await reads(authority));
    expect(first.rows.map(({ n: number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => 26 + i));
    must(await writes(provider, 'vielä yksi'));
    const texts = [...first.rows];
    let { next } = first;
    while (next !== undefined) {
      const page = must(await n.casework.readMessages(ref, authority, { limit: 50, after: next }, GUIDE));
      texts.unshift(...page.rows);
      next = page.next;
    }
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 45 }, (_, i) => `viesti ${String(i + 1)}`));
  });

  it('that nobody has paged back to stay unread, and are told of', async () => {
    for (let i = 1; i <= 25; i += 1) must(await writes(provider, `viesti ${String(i)}`));
    const newest = must(await reads(authority));
    expect([newest.more, await unread()]).toEqual([{ earlierUnread: 5 }, [5]]);
    expect(must(await reads(provider)).rows.every(({ isRead }) => isRead)).toBe(true);
    const { next: after } = newest;
    if (after === undefined) throw new Error('one page holds all');
    const earlierOf = (side: Party, by = GUIDE) => n.casework.readMessages(ref, side, { limit: 50, after }, by);
    const own = must(await earlierOf(provider, SERVER));
    expect(own.rows.map(({ isRead }) => isRead)).toEqual(Array.from({ length: 5 }, () => false));
    const earlier = must(await earlierOf(authority));
    expect([earlier.rows.length, earlier.more, await unread()]).toEqual([5, { earlierUnread: 0 }, []]);
    expect(must(await reads(authority)).more).toEqual({ earlierUnread: 0 });
  });

  it('are sent once, however often the same is sent', async () => {
    const keyed = actOf(PROVIDER_WORKER, 'message.send_own', 'key-00001');
    const send = () => n.casework.sendMessage(ref, provider, 'Hei', keyed);
    const first = must(await send());
    expect(must(await send())).toEqual(first);
    expect(must(await reads(authority)).rows).toHaveLength(1);
  });

  it('written by many at once all arrive, each with a number of its own', async () => {
    const all = Array.from({ length: 8 }, (_, i) => writes(i % 2 === 0 ? authority : provider, `viesti ${String(i)}`));
    for (const done of await Promise.all(all)) must(done);
    expect(must(await reads(provider)).rows.map(({ n: number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are for the two sides of an accepted referral alone', async () => {
    must(await writes(provider, 'Hei'));
    const stranger = { side: 'provider', organisation: OTHER_PROVIDER } as const;
    expect([refusedBy(await reads(stranger)), refusedBy(await writes(stranger, 'Hei'))]).toEqual([
      'casework.not_found',
      'casework.not_found',
    ]);
    const { ref: offered } = await n.offered(await n.agreement());
    expect(refusedBy(await n.casework.sendMessage(offered, provider, 'Hei', SERVER))).toBe('casework.not_revealed');
    expect(refusedBy(await n.casework.readMessages(offered, provider, FIRST, SERVER))).toBe('casework.not_revealed');
    expect(refusedBy(await n.casework.sendMessage(offered, authority, 'Hei', GUIDE))).toBe('casework.no_messages_now');
  });
});

describe('a reading', () => {
  it('goes on record once a person and page, with its purpose, and never twice', async () => {
    must(await writes(authority, 'Hei'));
    for (let i = 0; i < 3; i += 1) must(await reads(provider));
    await Promise.all([reads(provider, actOf(person(12))), reads(provider, actOf(person(12)))]);
    expect((await readings()).map(({ by, purpose, referral }) => [by, purpose, referral])).toEqual([
      [person(12), 'service', ref.id],
      [PROVIDER_WORKER, 'service', ref.id],
    ]);
    must(await writes(authority, 'Vielä yksi asia'));
    must(await reads(provider));
    must(await reads(provider));
    expect((await readings()).filter(({ by }) => by === PROVIDER_WORKER)).toHaveLength(2);
  });

  it('by another case worker leaves the message unread for whoever guides the client', async () => {
    must(await writes(provider, 'Hei'));
    must(await reads(authority, actOf(COLLEAGUE)));
    must(await reads(authority, actOf(COLLEAGUE)));
    expect([await unread(), (await readings()).map(({ by, purpose }) => [by, purpose])]).toEqual([
      [1],
      [[COLLEAGUE, 'guidance']],
    ]);
  });

  it('by whoever stands in today counts as the case worker’s own', async () => {
    const days = { from: localDate('2026-03-04'), until: localDate('2026-03-04') };
    must(await n.casework.nameDeputy(AUTHORITY, { worker: CASE_WORKER, standIn: COLLEAGUE, ...days }, GUIDE));
    must(await writes(provider, 'Hei'));
    must(await reads(authority, actOf(COLLEAGUE)));
    expect(await unread()).toEqual([]);
  });
});

describe('what becomes of the messages', () => {
  it('a new one is told to whoever guides the client, once until it is read, without a word of it', async () => {
    must(await writes(provider, PLANTED));
    must(await writes(provider, PLANTED));
    await n.relay();
    expect(told().filter(({ about }) => about === 'message')).toMatchObject([{ to: [CASE_WORKER], referral: ref.id }]);
    must(await reads(authority));
    must(await writes(provider, PLANTED));
    await n.relay();
    expect(told().filter(({ about }) => about === 'message')).toHaveLength(2);
    expect(JSON.stringify(n.house.events())).not.toContain('Zwyxwarbler');
    expect(n.house.logLines.join('\n')).not.toContain('Zwyxwarbler');
  });

  it('unread ones go with the client to another case worker, who had only looked before', async () => {
    must(await writes(provider, 'Hei'));
    must(await reads(authority, actOf(COLLEAGUE)));
    must(await n.casework.handOver(client, COLLEAGUE, GUIDE));
    await n.relay();
    expect([await unread(), await unread(COLLEAGUE)]).toEqual([[], [1]]);
    must(await reads(authority, actOf(COLLEAGUE)));
    expect(await unread(COLLEAGUE)).toEqual([]);
  });

  it('a referral that was called off is written about no more; the authority still reads, the provider does not', async () => {
    must(await writes(authority, 'Hei'));
    const call = { command: 'cancel', reason: 'client_withdrew' } as const;
    must(await n.casework.changeReferral(ref, authority, call, GUIDE));
    await n.relay();
    expect(await ownUnread()).toEqual([]);
    expect(refusedBy(await writes(authority, 'Vielä'))).toBe('casework.no_messages_now');
    expect(refusedBy(await reads(provider))).toBe('casework.not_revealed');
    expect(must(await reads(authority)).rows).toHaveLength(1);
  });

  it('no text is left anywhere when the client’s details are erased, and every chain is whole', async () => {
    const put = vi.spyOn(n.house.platform.objects, 'put');
    for (let i = 0; i < 3; i += 1) must(await writes(i === 1 ? authority : provider, PLANTED));
    expect(await stored()).toContain('Zwyxwarbler');
    must(await reads(provider));
    must(await n.casework.changeReferral(ref, authority, { command: 'cancel', reason: 'need_changed' }, GUIDE));
    await n.relay();
    n.house.clock.moveTo(PAST);
    expect(refusedBy(await reads(authority))).toBe('casework.retention_passed');
    expect((await n.sweep()).refused).toBe(0);
    expect(await stored()).not.toContain('Zwyxwarbler');
    await n.relay();
    expect(await unread()).toEqual([]);
    expect(put).not.toHaveBeenCalled();
    const talk = n.house.events().filter(({ aggregate }) => aggregate === 'conversation');
    const erasures = n.house.events().filter(({ facts }) => facts.some(({ type }) => type.endsWith('details_erased')));
    const hidden = talk.filter(({ details }) => details !== undefined).map((event) => event.id);
    expect(hidden).toHaveLength(3);
    for (const one of hidden) expect(JSON.stringify(erasures)).toContain(one);
    for (const [at, event] of talk.entries()) {
      const { hash, ...rest } = event;
      expect([eventHash(rest), event.prev]).toEqual([hash, talk[at - 1]?.hash ?? '']);
    }
  });

  it('a message that came in while the details were being erased goes too', async () => {
    must(await writes(provider, PLANTED));
    must(await n.casework.changeReferral(ref, authority, { command: 'cancel', reason: 'need_changed' }, GUIDE));
    await n.relay();
    const item = { pk: `${AUTHORITY}#CLI#${client.id}`, sk: `DET#${ref.id}:messages#0000000099` };
    n.house.clock.moveTo(PAST);
    await n.sweep();
    const late = { ...item, tag: 'details', event: id('event', `evt_${'9'.repeat(26)}`), salt: 's' };
    const put = { TableName: 'kumppanitori-test-casework', Item: { ...late, details: { 0: { message: PLANTED } } } };
    await DynamoDBDocumentClient.from(n.house.engine.client()).send(new PutCommand(put));
    expect(await stored()).toContain('Zwyxwarbler');
    await n.relay();
    expect(await stored()).not.toContain('Zwyxwarbler');
  });
});
