import { createHash } from 'node:crypto';
import { id, instant } from '@kt/kernel';
import type { EventItem } from '@kt/platform/db/event-schema.ts';
import { eventHash } from '@kt/platform/db/event-writer.ts';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeTransparency, type Transparency, tables } from '../compose.ts';
import { checkReceipt, type Told, type Tools } from '../domain/receipt-check.ts';

const ulid = (n: number): string => String(n).padStart(26, '0');
const authority = id('authority', `aut_${ulid(1)}`);
const [competition, other] = [id('competition', `cmp_${ulid(1)}`), id('competition', `cmp_${ulid(2)}`)];
const AT = instant('2026-02-25T10:06:00.000Z');
const HASH = createHash('sha256').update('an envelope').digest('hex');
const ELSE = createHash('sha256').update('another envelope').digest('hex');
const tools: Tools = {
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  isSigned: (key, text, signature) => Promise.resolve(verifySignature(key, text, signature)),
};

let house: House;
let transparency: Transparency;
let seen = 0;
beforeEach(async () => {
  house = await aHouse(tables);
  transparency = composeTransparency(house.platform);
});

const eventOf = (fact: Readonly<Record<string, unknown>>): EventItem => {
  seen += 1;
  const subject = `tnd_${ulid(seen)}`;
  const event = {
    ...{ pk: `${authority}#CMP#${competition}`, sk: `EVT#${subject}#0000000001`, tag: 'event' as const },
    ...{ id: id('event', `evt_${ulid(seen)}`), context: 'competition', aggregate: 'tender', subject, seq: 1 },
    ...{ at: AT, by: 'system:opening', operation: 'on.opening', prev: '' },
    facts: [{ type: '', at: AT, by: 'system:opening', ...fact }],
  };
  return { ...event, hash: eventHash(event) };
};

/** Brings an event to the log and then to whoever listens, as the relay does. */
const relay = async (type: string, fact: Readonly<Record<string, unknown>>): Promise<EventItem> => {
  const item = eventOf({ type, authority, competition, ...fact });
  expect((await transparency.append([item])).refused).toBeUndefined();
  const { id: event, context, aggregate, subject, seq } = item;
  for (const one of transparency.subscribers.filter((listening) => listening.type === type)) {
    const origin = { event, context, aggregate, subject, seq, item };
    const done = await one.handle(item.facts[0], subscriberAct(one.name, event, 0), origin);
    expect(done.ok).toBe(true);
  }
  return item;
};
const published = (of: string) =>
  relay('competition.published', {
    competition: of,
    system: `dps_${ulid(1)}`,
    category: `cat_${ulid(1)}`,
    deadline: AT,
    invited: [],
  });
const COUNTS = { counts: { valid: 1, invalid: 0, void: 0 } };
const openedAs = (hash: string, more: Readonly<Record<string, unknown>> = { validity: 'valid' }) =>
  relay('tender.opened', { tender: `tnd_${ulid(1)}`, provider: `org_${ulid(1)}`, hash, ...more });
const grows = async (by: number): Promise<void> => {
  const events = Array.from({ length: by }, () => eventOf({ type: 'note.written' }));
  expect((await transparency.append(events)).refused).toBeUndefined();
};

const told = async (hash = HASH): Promise<Told> => {
  const view = await transparency.views.receipt(competition, hash);
  return view.ok ? view.value : expect.fail(view.error.code);
};
const receiptOf = async (hash = HASH) => {
  const at = '2026-02-17T09:30:00.000Z';
  return { competition, hash, at, signature: await house.platform.signer.sign(`${competition}\n${hash}\n${at}`) };
};
const checked = async (hash = HASH) => checkReceipt(tools, await receiptOf(hash), await told(hash));

describe('a receipt', () => {
  it('of a competition that nobody knows is signed and no more', async () => {
    expect(await checked()).toEqual({ signature: 'right', envelope: 'unknown', proof: 'none' });
  });

  it('is answered alike for every hash before the opening, also while tenders are being opened', async () => {
    await published(competition);
    await openedAs(HASH);
    expect(await told(HASH)).toEqual(await told(ELSE));
    expect(await checked()).toEqual({ signature: 'right', envelope: 'waiting', proof: 'none' });
  });

  it.each([0, 300, 1_500])('of an opened tender is proved by the log after %i other events', async (before) => {
    await published(competition);
    await grows(before);
    await openedAs(HASH);
    await grows(70);
    await openedAs(ELSE, { validity: 'invalid', reason: 'over_cap' });
    await relay('competition.opened', COUNTS);
    expect(await checked()).toEqual({ signature: 'right', envelope: 'valid', proof: 'right' });
    expect(await checked(ELSE)).toEqual({
      signature: 'right',
      envelope: 'invalid',
      reason: 'over_cap',
      proof: 'right',
    });
  });

  it('of an envelope that stayed closed says why', async () => {
    await published(competition);
    await relay('tender.voided', { tender: `tnd_${ulid(1)}`, hash: HASH, reason: 'altered' });
    await relay('competition.opened', COUNTS);
    expect(await checked()).toEqual({ signature: 'right', envelope: 'void', reason: 'altered', proof: 'right' });
  });

  it('of an envelope that was replaced or withdrawn is not among those opened', async () => {
    await published(competition);
    await openedAs(ELSE);
    await relay('competition.opened', COUNTS);
    expect(await checked()).toEqual({ signature: 'right', envelope: 'not_among', proof: 'none' });
  });

  it('gets no proof while another competition is unopened: the log’s size would tell of its tenders', async () => {
    await published(competition);
    await openedAs(HASH);
    await relay('competition.opened', COUNTS);
    await published(other);
    const answer = await told();
    expect(JSON.stringify(answer)).not.toContain('"size"');
    expect(await checked()).toEqual({ signature: 'right', envelope: 'valid', proof: 'withheld' });
    await relay('competition.cancelled', { competition: other });
    expect((await checked()).proof).toBe('right');
  });

  it('is read in two round trips, however many tenders and events there are', async () => {
    await published(competition);
    await grows(600);
    for (let n = 0; n < 20; n += 1) await openedAs(createHash('sha256').update(String(n)).digest('hex'));
    await openedAs(HASH);
    await relay('competition.opened', COUNTS);
    house.platform.db.meter.reset();
    await told();
    expect(house.platform.db.meter.usage().roundTrips).toBe(2);
  });
});

describe('what was tampered with', () => {
  const flip = (text: string): string => (text.startsWith('0') ? '1' : '0') + text.slice(1);
  const right = async () => {
    await published(competition);
    await grows(300);
    await openedAs(HASH);
    await relay('competition.opened', COUNTS);
    return { receipt: await receiptOf(), answer: await told() };
  };

  it('is noticed in the receipt', async () => {
    const { receipt, answer } = await right();
    const early = { ...receipt, at: '2026-02-16T09:30:00.000Z' };
    expect((await checkReceipt(tools, early, answer)).signature).toBe('wrong');
    const foreign = { ...receipt, hash: ELSE };
    expect(await checkReceipt(tools, foreign, answer)).toEqual({
      signature: 'wrong',
      envelope: 'not_among',
      proof: 'wrong',
    });
  });

  it('is noticed in the event, in the path, in the place and in the head', async () => {
    const { receipt, answer } = await right();
    const { event, proof } = answer;
    if (event === undefined || proof === undefined) return expect.fail('nothing was proved');
    const facts = event.facts.map((fact) => ({ ...fact, validity: 'invalid', reason: 'over_cap' }));
    const mutants: readonly Told[] = [
      { ...answer, event: { ...event, facts } },
      { ...answer, proof: { ...proof, path: proof.path.map((hash, n) => (n === 0 ? flip(hash) : hash)) } },
      { ...answer, proof: { ...proof, path: proof.path.slice(1) } },
      { ...answer, proof: { ...proof, index: proof.index - 1 } },
      { ...answer, proof: { ...proof, head: { ...proof.head, root: flip(proof.head.root) } } },
      { ...answer, proof: { ...proof, head: { ...proof.head, size: proof.head.size + 1 } } },
      { ...answer, proof: { ...proof, head: { ...proof.head, at: AT } } },
    ];
    for (const mutant of mutants) expect((await checkReceipt(tools, receipt, mutant)).proof).toBe('wrong');
    expect((await checkReceipt(tools, receipt, answer)).proof).toBe('right');
  });

  it('is said to be unchecked by a device that knows no Ed25519', async () => {
    const { receipt, answer } = await right();
    const poor: Tools = { ...tools, isSigned: () => Promise.resolve(undefined) };
    expect(await checkReceipt(poor, receipt, answer)).toEqual({
      signature: 'unable',
      envelope: 'valid',
      proof: 'unable',
    });
  });
});
