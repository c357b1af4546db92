import { competitionTable } from '@kt/competition/store/keys.ts';
import { dumpAll } from '@kt/local-platform/dump.ts';
import { STAGE } from '@kt/local-platform/local-platform.ts';
import type { Call, Caller } from '@kt/local-platform/world/caller.ts';
import type { SeededProvider } from '@kt/local-platform/world/joining-providers.ts';
import { tableName } from '@kt/platform/db/table.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { at, contentOf } from '../story/calling.ts';
import { versionAt } from '../story/season.ts';
import { bidderAt, bids, changes, looks } from './sealed/bidding.ts';
import { copyOf, DEADLINE, end, prepare, ROUND, type Sealed } from './sealed/machines.ts';
import { type Expected, refused } from './sealed/refusing.ts';

const JUST_BEFORE = '2026-02-25T09:59:59.999Z';
const JUST_AFTER = '2026-02-25T10:00:00.001Z';
const TOO_SOON = '2026-02-25T10:00:59.999Z';
const OPENABLE = '2026-02-25T10:01:00.000Z';
const SAID = { prices: [56_000, 100_000, 160_000] as const, answer: 'Viikoittain.', signatory: 'Tarja Tarjoaja' };
const MEGABYTES = 10;

let prepared: Awaited<ReturnType<typeof prepare>>;
let sealed: Sealed;
beforeAll(async () => {
  prepared = await prepare();
  sealed = await copyOf(prepared);
}, 300_000);
afterAll(async () => {
  await end(sealed);
});

const invited = (n: number): SeededProvider => sealed.invited[n] ?? expect.fail('not invited');
const post = (path: string, body: NonNullable<Call['body']>, version?: number): Call => ({
  method: 'POST',
  path,
  body,
  ...(version !== undefined && { version }),
});
const isRefused = (by: Caller, call: Call, expected: Expected) => refused(sealed, by, call, expected);
const officers = '/api/procurement/v1/competitions';

describe('a draft of a call', () => {
  const content = () => contentOf(sealed.season, sealed.joined, ROUND);
  const criteria = (change: (one: ReturnType<typeof content>['criteria'][number]) => object) => ({
    ...content(),
    criteria: content().criteria.map(change),
  });
  const weighed = () => criteria((one) => ({ ...one, weight: one.kind === 'price' ? 40 : 55 }));
  const unheardOf = () => criteria((one) => (one.kind === 'price' ? one : { ...one, publishedKey: 'looks' }));

  it.each([
    ['whose weights are not 100', weighed, 'competition.weights_not_100'],
    ['with a criterion that the system never published', unheardOf, 'competition.criterion_not_published'],
  ])('%s goes to nobody', async (_what, draft, code) => {
    const officer = await sealed.season.by('officer');
    const created = await officer.send(post(officers, draft()));
    if (created.status !== 200) {
      expect(await isRefused(officer, post(officers, draft()), { status: 422, code })).toBe(0);
      return;
    }
    const { id: draftId, version } = z.looseObject({ id: z.string(), version: z.int() }).parse(created.body);
    expect(await isRefused(officer, post(`${at(draftId)}/review`, {}, version), { status: 422, code })).toBe(0);
  });
});

describe('another organisation’s tender', () => {
  it('is found by nobody: neither read nor written, and the try of an outsider is on record', async () => {
    await bids(sealed, invited(0));
    const { caller, base } = await bidderAt(sealed, sealed.outsider);
    const body = { competition: sealed.competition };
    const notFound = { status: 404, code: 'competition.not_found' };
    const tries = [
      post(`${base}/tenders/view`, body),
      post(`${base}/tenders/draft/read`, body),
      post(`${base}/tenders/copy/read`, body),
      post(`${base}/tenders`, body),
    ];
    let onRecord = 0;
    for (const call of tries) onRecord += await isRefused(caller, call, notFound);
    expect(onRecord).toBeGreaterThan(0);
    const draft: Call = { method: 'PUT', path: `${base}/tenders/draft`, body: { ...body, text: '{}' }, version: 0 };
    expect(await isRefused(caller, draft, notFound)).toBe(0);
  });
});

describe('a submission', () => {
  const begun = async (n: number) => {
    const bidder = await bidderAt(sealed, invited(n));
    await bidder.caller.post(`${bidder.base}/tenders`, { competition: sealed.competition });
    return { ...bidder, path: `${bidder.base}/tenders/submission` };
  };

  it('with a time of its own is no submission; the receipt’s time is the server’s', async () => {
    const { caller, path, sealed: seal, view } = await begun(1);
    const { version, body } = await seal(SAID);
    const forged = { ...body, at: '2026-02-01T08:00:00.000Z' };
    const invalid = { status: 400, code: 'http.body_invalid' };
    expect(await isRefused(caller, post(path, forged, version), invalid)).toBe(0);
    await caller.post(path, body, version);
    const own = z
      .looseObject({ receipts: z.array(z.looseObject({ at: z.string() })) })
      .parse(await view('/tenders/view'));
    expect(own.receipts.map((one) => one.at)).toEqual([sealed.machine.clock.now()]);
  });

  it('sent twice is one; with the same key and another body it is refused', async () => {
    const { caller, path, sealed: seal, own } = await begun(2);
    const { version, body } = await seal(SAID);
    const key = 'bad-input-one-key-for-one-act';
    const first = await caller.send({ ...post(path, body, version), key });
    expect(first.status).toBe(200);
    expect(await caller.send({ ...post(path, body, version), key })).toEqual(first);
    const other = { ...post(path, { ...body, keepsCopy: false }, version), key };
    expect(await isRefused(caller, other, { status: 422, code: 'idempotency.key_reused' })).toBe(0);
    expect((await own()).version).toBe(version + 1);
  });

  it('of ten megabytes of text is too large, and so is such a draft', async () => {
    const {
      caller,
      base,
      path,
      sealed: seal,
    } = await bidderAt(sealed, invited(2)).then((one) => ({
      ...one,
      path: `${one.base}/tenders/submission`,
    }));
    const { version, body } = await seal(SAID);
    const text = 'x'.repeat(MEGABYTES * 1_000_000);
    const tooLarge = { status: 413, code: 'http.body_too_large' };
    const large = { ...body, envelope: { ...body.envelope, ciphertext: text } };
    expect(await isRefused(caller, post(path, large, version), tooLarge)).toBe(0);
    const draft = { competition: sealed.competition, text };
    expect(
      await isRefused(caller, { method: 'PUT', path: `${base}/tenders/draft`, body: draft, version: 0 }, tooLarge),
    ).toBe(0);
  });

  it('that is no envelope is refused for its form', async () => {
    const { caller, base, sealed: seal } = await bidderAt(sealed, invited(2));
    const { version, body } = await seal(SAID);
    const broken = { ...body, envelope: { ...body.envelope, enc: 'short' } };
    const expected = { status: 422, code: 'competition.envelope_form' };
    expect(await isRefused(caller, post(`${base}/tenders/submission`, broken, version), expected)).toBe(0);
  });

  it('that was forged, or sealed by another, is taken: nobody can see that yet', async () => {
    const forger = await begun(3);
    const { version, body } = await forger.sealed(SAID);
    const forged = {
      ...body,
      envelope: { ...body.envelope, ciphertext: body.envelope.ciphertext.replaceAll(/[ab]/g, 'c') },
    };
    await forger.caller.post(forger.path, forged, version);
    const thief = await begun(4);
    const theirs = await (await bidderAt(sealed, invited(1))).sealed(SAID);
    await thief.caller.post(thief.path, theirs.body, (await thief.own()).version);
    await bids(sealed, invited(5));
    await looks(sealed, invited(6));
    expect((await thief.own()).version).toBe((await forger.own()).version);
  });
});

describe('the deadline', () => {
  it('moves forward only', async () => {
    await changes(sealed);
    const officer = await sealed.season.by('officer');
    const body = { texts: { fi: 'Aikaisemmin.', sv: 'Tidigare.' }, deadline: '2026-02-24T10:00:00.000Z' };
    const call = post(`${at(sealed.competition)}/addenda`, body, await versionAt(officer, at(sealed.competition)));
    expect(await isRefused(officer, call, { status: 422, code: 'competition.deadline_backwards' })).toBe(0);
  });

  it('is met a millisecond before, and missed at its stroke and a millisecond after', async () => {
    const { caller, base, sealed: seal, own } = await bidderAt(sealed, invited(5));
    const path = `${base}/tenders/submission`;
    const late = { status: 409, code: 'competition.deadline_passed' };
    await sealed.season.until(JUST_BEFORE);
    const { version, body } = await seal(SAID);
    await caller.post(path, body, version);
    for (const moment of [DEADLINE, JUST_AFTER]) {
      await sealed.season.until(moment);
      const again = await seal(SAID);
      expect(await isRefused(caller, post(path, again.body, again.version), late)).toBe(0);
      const withdrawal = post(`${base}/tenders/withdrawal`, { competition: sealed.competition }, again.version);
      expect(await isRefused(caller, withdrawal, late)).toBe(0);
    }
    expect((await own()).version).toBe(version + 1);
  });
});

describe('the opening', () => {
  const approval = { declaresNoConflict: true };
  const approvals = () => `${at(sealed.competition)}/opening-approvals`;
  const now = async (by: Caller) => versionAt(by, at(sealed.competition));

  it('is not done within a minute of the deadline: what was sent in time may still be on its way', async () => {
    const opener = await sealed.season.by('opener1');
    await sealed.season.until(TOO_SOON);
    const early = { status: 409, code: 'competition.opening_waits' };
    expect(await isRefused(opener, post(approvals(), approval, await now(opener)), early)).toBe(0);
  });

  it('is not done by one opener twice', async () => {
    const opener = await sealed.season.by('opener1');
    await sealed.season.until(OPENABLE);
    await opener.post(approvals(), approval, await now(opener));
    const twice = { status: 403, code: 'competition.same_person' };
    await isRefused(opener, post(approvals(), approval, await now(opener)), twice);
    const { body } = await opener.send({ method: 'GET', path: at(sealed.competition) });
    expect(body).toMatchObject({ state: 'sealed' });
  });

  it.each([
    ['a bidder', () => ({ organisations: [invited(0).id], people: [] })],
    ['an evaluator', () => ({ organisations: [], people: [sealed.season.world.personOf('evaluator1')] })],
  ])('is not done by anybody tied to %s', async (_whom, ties) => {
    const copy = await copyOf(prepared);
    try {
      await copy.season.until(OPENABLE);
      const tied = await copy.season.by('opener2');
      const word = { capacity: 'opener', ...ties() };
      const call = at(copy.competition);
      await tied.post(`${call}/interest-statements`, word, await versionAt(tied, call));
      const conflict = { status: 403, code: 'competition.conflict_of_interest' };
      await refused(copy, tied, post(`${call}/opening-approvals`, approval, await versionAt(tied, call)), conflict);
    } finally {
      await end(copy);
    }
  });

  /** Somebody with a hand in storage changes one letter of an envelope. */
  const tamper = async (n: number): Promise<void> => {
    const { pseudonym } = await (await bidderAt(sealed, invited(n))).own();
    const isTheirs = (item: Readonly<Record<string, unknown>>) =>
      item['tag'] === 'envelope' && String(item['sk']).endsWith(pseudonym);
    const found = (await dumpAll(sealed.machine.engine)).find(({ item }) => isTheirs(item));
    const stored = z
      .looseObject({
        pk: z.string(),
        sk: z.string(),
        state: z.looseObject({ envelope: z.looseObject({ ciphertext: z.string() }) }),
      })
      .parse(found?.item);
    const { ciphertext } = stored.state.envelope;
    await sealed.machine.engine.handle('UpdateItem', {
      TableName: tableName(STAGE, competitionTable),
      Key: { pk: { S: stored.pk }, sk: { S: stored.sk } },
      UpdateExpression: 'SET #s.envelope.ciphertext = :c',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':c': { S: `${ciphertext.startsWith('A') ? 'B' : 'A'}${ciphertext.slice(1)}` } },
    });
  };

  it('finds the forged and the stolen invalid with the reason, the tampered void, and opens the rest', async () => {
    const { season, competition } = sealed;
    const zOpened = z.looseObject({
      rows: z.array(
        z.looseObject({ provider: z.string().optional(), state: z.string(), reason: z.string().optional() }),
      ),
    });
    await tamper(0);
    const opener = await season.by('opener2');
    await opener.post(approvals(), approval, await now(opener));
    await season.settle();
    const officer = await season.by('officer');
    const { rows } = await officer.get(`${at(competition)}/tenders`, zOpened);
    const stateOf = (n: number) => {
      const found = rows.find(({ provider }) => provider === invited(n).id);
      return found && [found.state, found.reason];
    };
    expect([0, 1, 2, 3, 4, 5].map(stateOf)).toEqual([
      ['void', 'altered'],
      ['valid', undefined],
      ['valid', undefined],
      ['invalid', 'unreadable'],
      ['invalid', 'unreadable'],
      ['valid', undefined],
    ]);
    expect(rows.filter(({ state }) => state === 'void').map(({ reason }) => reason)).toEqual(['altered']);
    expect(rows).toHaveLength(6);
  });
});
