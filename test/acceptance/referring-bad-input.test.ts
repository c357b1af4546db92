import type { Call } from '@kt/local-platform/world/caller.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { versionAt } from '../story/season.ts';
import {
  agreementWith,
  changed,
  chosen,
  closeMarket,
  type Market,
  offerOf,
  openMarket,
  paused,
  sent,
  suspended,
  W,
  type Wanted,
} from './referring/market.ts';
import { placed, stopped } from './referring/placing.ts';
import { CODE, CODES, importedWith, KEPT, placesOf, plantedIn } from './referring/planting.ts';
import { type Expected, refusedAndKept } from './referring/refusing.ts';

const zValue = z.looseObject({ value: z.looseObject({ reservedCents: z.int() }) });
const zCode = z.looseObject({ code: z.string() });
const zOptions = z.looseObject({
  notSelectable: z.array(z.looseObject({ agreement: z.string(), obstacle: z.string(), freePlaces: z.int() })),
});

let market: Market;
beforeAll(async () => {
  market = await openMarket();
}, 240_000);
afterAll(() => closeMarket(market));

const SEND = { operation: 'referral.offer' } as const;
/** The case worker sends a referral that was good when it was drafted. */
const cannotBeSent = async (wanted: Wanted, expected: Omit<Expected, 'operation'>): Promise<number> => {
  const worker = await market.season.by('caseworker');
  return refusedAndKept(market, worker, await offerOf(worker, wanted), wanted.client, { ...SEND, ...expected });
};

describe('a referral that was good when the client chose', () => {
  it('is not sent when orders to the provider are suspended meanwhile', async () => {
    const agreement = await agreementWith(market, 0);
    const wanted = await chosen(market, agreement);
    await suspended(market, agreement);
    expect(await cannotBeSent(wanted, { status: 409, code: 'agreements.orders_suspended', because: 'agreement' })).toBe(
      1,
    );
  }, 180_000);

  it('is not sent when the provider takes nobody new meanwhile', async () => {
    const agreement = await agreementWith(market, 0, { serviceType: 'work_coaching' });
    const wanted = await chosen(market, agreement, 'work_coaching');
    await paused(market, 0, 'work_coaching');
    expect(await cannotBeSent(wanted, { status: 409, code: 'agreements.provider_paused', because: 'provider' })).toBe(
      1,
    );
  }, 180_000);

  it.each([
    ['stopped', 'suspension', 'agreements.admission_suspended', 11],
    ['taken away', 'removal', 'agreements.admission_removed', 12],
  ] as const)(
    'is not sent when the provider’s place in the category is %s meanwhile',
    async (_how, consequence, code, n) => {
      const place = await placed(market, n);
      const wanted = await chosen(market, await agreementWith(market, n, { category: place.category }));
      await stopped(market, place, consequence);
      expect(await cannotBeSent(wanted, { status: 409, code, because: 'provider' })).toBe(1);
    },
    180_000,
  );

  it('is not sent in a language that is no longer served', async () => {
    const agreement = await agreementWith(market, 1);
    const wanted = await chosen(market, agreement);
    await changed(market, agreement, 1, { languages: ['fi'] });
    expect(await cannotBeSent(wanted, { status: 409, code: 'agreements.language', because: 'language' })).toBe(1);
  }, 180_000);

  it('is not sent when the client has moved where the service does not reach', async () => {
    const agreement = await agreementWith(market, 2);
    const wanted = await chosen(market, agreement);
    const worker = await market.season.by('caseworker');
    const at = `${W}/clients/${wanted.client}`;
    const home = { municipality: '545', from: '2026-03-01', source: 'client' };
    await worker.post(`${at}/homes`, home, await versionAt(worker, `${at}?purpose=guidance`));
    expect(await cannotBeSent(wanted, { status: 409, code: 'agreements.municipality', because: 'municipality' })).toBe(
      1,
    );
  }, 180_000);

  it('is not sent when there are fewer places than are taken, and no negative number of them is shown', async () => {
    const agreement = await agreementWith(market, 3, { places: 3 });
    const wanted = await chosen(market, agreement);
    await sent(market, agreement);
    await sent(market, agreement);
    await changed(market, agreement, 3, { places: 1 });
    expect(await cannotBeSent(wanted, { status: 409, code: 'agreements.full', because: 'full' })).toBe(1);
    const worker = await market.season.by('caseworker');
    const options = `${W}/clients/${wanted.client}/options?serviceType=startup_statement`;
    const { notSelectable } = await worker.get(options, zOptions);
    const own = notSelectable.find((one) => one.agreement === agreement);
    expect(own).toMatchObject({ obstacle: 'full', freePlaces: 0 });
  }, 180_000);

  it('is never promised by an agreement with less than one place', async () => {
    const manager = await market.season.by('agreements');
    const agreement = await agreementWith(market, 4);
    const path = `/api/procurement/v1/agreements/${agreement}`;
    for (const places of [-1, 0]) {
      const body = { reason: 'not_substantial', change: { places } };
      const version = await versionAt(manager, path);
      const { status } = await manager.send({ method: 'POST', path: `${path}/changes`, body, version });
      expect(status).toBe(400);
    }
  }, 180_000);
});

describe('whoever may not know the client', () => {
  it('is refused while the provider has not accepted', async () => {
    const agreement = await agreementWith(market, 5);
    const wanted = await sent(market, agreement);
    const chair = await market.season.chair(market.provider(5));
    const path = `/api/casework/v1/provider/authorities/${market.season.world.authority}/referrals/${wanted.referral}`;
    const expected = { status: 403, code: 'casework.not_revealed', because: 'not_accepted' };
    const operation = 'referral.reveal_client';
    const call = { method: 'GET', path: `${path}/client` };
    expect(await refusedAndKept(market, chair, call, wanted.client, { ...expected, operation })).toBe(1);
  }, 180_000);

  it('is refused when another provider names the referral, as if there were none', async () => {
    const agreement = await agreementWith(market, 6);
    const wanted = await sent(market, agreement);
    const stranger = await market.season.chair(market.provider(7));
    const path = `/api/casework/v1/provider/authorities/${market.season.world.authority}/referrals/${wanted.referral}`;
    const expected = { status: 404, code: 'casework.not_found', because: 'no_right' };
    const operation = 'referral.reveal_client';
    const call = { method: 'GET', path: `${path}/client` };
    expect(await refusedAndKept(market, stranger, call, wanted.client, { ...expected, operation })).toBe(1);
  }, 180_000);

  it('is refused what is said about a client whom it has declined, and says nothing more', async () => {
    const wanted = await sent(market, await agreementWith(market, 14));
    const chair = await market.season.chair(market.provider(14));
    const own = `/api/casework/v1/provider/authorities/${market.season.world.authority}/referrals/${wanted.referral}`;
    await chair.post(`${own}/decline`, { reason: 'no_staff' }, await versionAt(chair, own));
    await market.season.settle();
    const expected = { status: 403, code: 'casework.not_revealed', because: 'not_accepted' };
    const read = { method: 'GET', path: `${own}/messages` };
    const write = { method: 'POST', path: `${own}/messages`, body: { text: 'Kuka hän oli?' } };
    const refused = (call: Call, operation: string) =>
      refusedAndKept(market, chair, call, wanted.client, { ...expected, operation });
    expect(await refused(read, 'message.list_own')).toBe(1);
    expect(await refused(write, 'message.send_own')).toBe(1);
    expect(await refused({ method: 'GET', path: `${own}/client` }, 'referral.reveal_client')).toBe(1);
  }, 180_000);

  it('is told nothing by money: what an offer reserves shows when it is accepted', async () => {
    const agreement = await agreementWith(market, 15);
    const chair = await market.season.chair(market.provider(15));
    const { authority } = market.season.world;
    const at = `/api/provider/v1/authorities/${authority}/agreements/${agreement}`;
    const reserved = async (): Promise<number> => (await chair.get(at, zValue)).value.reservedCents;
    const { referral } = await sent(market, agreement);
    expect(await reserved()).toBe(0);
    const own = `/api/casework/v1/provider/authorities/${authority}/referrals/${referral}`;
    await chair.post(`${own}/acceptance`, {}, await versionAt(chair, own));
    await market.season.settle();
    expect(await reserved()).toBeGreaterThan(0);
  }, 180_000);

  it.each(['finance1', 'officer', 'verifier', 'auditor'])(
    'is refused when %s asks for a client',
    async (key) => {
      const agreement = await agreementWith(market, 8);
      const { client } = await chosen(market, agreement);
      const by = await market.season.by(key);
      const expected = { status: 403, code: 'access.forbidden', because: 'no_right' };
      const call = { method: 'GET', path: `${W}/clients/${client}?purpose=audit` };
      expect(await refusedAndKept(market, by, call, client, { ...expected, operation: 'client.view' })).toBe(1);
    },
    180_000,
  );
});

describe('one key', () => {
  it('sends one message: with other words it is refused, and they are stored nowhere', async () => {
    const wanted = await sent(market, await agreementWith(market, 16));
    const chair = await market.season.chair(market.provider(16));
    const own = `/api/casework/v1/provider/authorities/${market.season.world.authority}/referrals/${wanted.referral}`;
    await chair.post(`${own}/acceptance`, {}, await versionAt(chair, own));
    const say = (text: string) =>
      chair.send({ method: 'POST', path: `${own}/messages`, body: { text }, key: 'one-key-for-two' });
    const [first, again, other] = [await say('Hei!'), await say('Hei!'), await say('Tiltaltti lentää')];
    expect([first.status, again.body]).toEqual([200, first.body]);
    expect([other.status, zCode.parse(other.body).code]).toEqual([422, 'idempotency.key_reused']);
    expect(await placesOf(market, /Tiltaltti/)).toEqual([]);
    expect((await placesOf(market, /Hei!/)).length).toBeGreaterThan(0);
  }, 180_000);
});

describe('a planted identity code', () => {
  it('is refused in every free text and file, in every form, and lies nowhere afterwards', async () => {
    const answers = await plantedIn(market);
    const taken = answers.filter(
      ({ code }) => !/^(http|casework)\.(file_)?identity_code$|^http\.text_unseen$/.test(code),
    );
    expect(taken).toEqual([]);
    expect(answers.length).toBe(CODES.length * 13);
    const rows = await importedWith(market);
    expect(rows.filter((row) => !row.endsWith('refused identity_code'))).toEqual([]);
    expect(rows.length).toBe(CODES.length * 18);
    expect(await placesOf(market, CODE)).toEqual([]);
    expect((await placesOf(market, KEPT)).join()).toContain('objects/casework/');
    expect((await placesOf(market, /Aune Esimerkki/)).join()).toContain('CONTACT');
  }, 120_000);
});

describe('who stood in', () => {
  it('lists a colleague’s clients on the last day, and on the next no more', async () => {
    const [worker, standIn] = [await market.season.by('caseworker'), await market.season.by('caseworker2')];
    const { personOf } = market.season.world;
    const today = market.season.today();
    await worker.post(`${W}/deputies`, { standIn: personOf('caseworker2'), from: today, until: today });
    const lists = ['clients', 'referrals', 'waiting', 'messages/unread'].map(
      (list) => `${W}/${list}?of=${personOf('caseworker')}`,
    );
    const statuses = () => Promise.all(lists.map(async (path) => (await standIn.send({ method: 'GET', path })).status));
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await market.season.until('2026-03-05');
    expect(await statuses()).toEqual([403, 403, 403, 403]);
  }, 180_000);
});

describe('a referral that has waited', () => {
  it('is not sent when the agreement has run off', async () => {
    const agreement = await agreementWith(market, 9, { end: '2026-03-20' });
    const wanted = await chosen(market, agreement);
    await market.season.until('2026-03-23');
    expect(await cannotBeSent(wanted, { status: 409, code: 'agreements.ended', because: 'agreement' })).toBe(1);
  }, 120_000);

  it('is not sent into a year that has no budget yet', async () => {
    const agreement = await agreementWith(market, 10);
    const wanted = await chosen(market, agreement);
    await market.season.until('2027-01-04');
    expect(await cannotBeSent(wanted, { status: 409, code: 'settlement.budget_missing', because: 'money' })).toBe(1);
  }, 240_000);
});
