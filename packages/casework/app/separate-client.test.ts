import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Act, id, instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, COLLEAGUE, CONTACT, PROVIDER_WORKER, SUPERVISOR, VAASA } from '../testing/samples.ts';
import type { ClientRef } from './ports.ts';

const ME: Act = actOf(CASE_WORKER);
const CHIEF: Act = actOf(SUPERVISOR);
const HEAD = 'external_reference;updated_at;name;phone;language;municipality;municipality_from;needs;reference';
const row = (reference: string, asOf = '2026-03-05'): string =>
  `TMT-001;${asOf};TESTINEN Kaarina;040 222;fi;499;2026-03-01;transport;${reference}`;
const take = async (n: Neighbourhood, text: string, act: Act = ME): Promise<readonly string[]> => {
  const file = new TextEncoder().encode([HEAD, text].join('\r\n'));
  return must(await n.casework.importClients(AUTHORITY, file, act)).rows.map(({ outcome, fault }) => fault ?? outcome);
};
const view = async (n: Neighbourhood, client: ClientRef) => must(await n.casework.viewClient(client, 'guidance', ME));
const factsOf = (n: Neighbourhood, subject: string) =>
  n.house.events().flatMap((event) => (event.subject === subject ? event.facts : []));
const typesOf = (n: Neighbourhood, subject: string) => factsOf(n, subject).map(({ type }) => type);
const SEPARATE = { command: 'separate', reason: 'Zwyxwarbler is a namesake' } as const;
const CONFIRM = { command: 'confirm_separation' } as const;
const stored = async (n: Neighbourhood): Promise<string> => {
  const db = DynamoDBDocumentClient.from(n.house.engine.client());
  return JSON.stringify((await db.send(new ScanCommand({ TableName: 'kumppanitori-test-casework' }))).Items);
};
const waiting = async (n: Neighbourhood) => (await n.casework.listSeparations(AUTHORITY, { limit: 50 })).rows;

/** A client joined by a colleague to a namesake’s number, a day after it was opened. */
const wronglyJoined = async (served = false) => {
  const n = await aNeighbourhood();
  const client = await n.client();
  const before = await view(n, client);
  n.house.clock.moveTo(instant('2026-03-05T08:00:00.000Z'));
  expect(await take(n, row(before.reference), actOf(COLLEAGUE))).toEqual(['joined']);
  if (!served) return { n, client, before, ref: undefined };
  const ref = await n.chosen(client, await n.agreement());
  must(await n.casework.offerReferral(ref, ME));
  return { n, client, before, ref };
};

describe('a wrong joining', () => {
  it('is taken back by the case worker alone: contact, profile and homes are as they were, the number is free', async () => {
    const { n, client, before } = await wronglyJoined();
    expect((await view(n, client)).contact?.phone).toBe('040 222');
    must(await n.casework.separateClient(client, SEPARATE, ME));
    const after = await view(n, client);
    expect(after).toMatchObject({ reference: before.reference, caseWorker: CASE_WORKER, state: 'open' });
    expect([after.contact, after.profile]).toEqual([CONTACT, before.profile]);
    expect(after.external).toBeUndefined();
    expect(after.separation).toMatchObject({ state: 'done', reason: SEPARATE.reason, settled: { by: CASE_WORKER } });
    expect(typesOf(n, client.id)).toContain('client.joined');
    expect(typesOf(n, client.id).at(-1)).toBe('client.separated');
    const joined = { by: COLLEAGUE, at: '2026-03-05T08:00:00.000Z' };
    expect(factsOf(n, client.id).at(-1)).toMatchObject({ by: CASE_WORKER, joined, told: [] });
  });

  it('leaves the row to whom it means: somebody new, or another client, and the right joining of this one', async () => {
    const { n, client, before } = await wronglyJoined();
    must(await n.casework.separateClient(client, SEPARATE, ME));
    const right = row(before.reference).replace('TMT-001', 'TMT-009');
    expect(await take(n, right)).toEqual(['joined']);
    expect((await view(n, client)).profile?.language).toBe('fi');
    expect(await take(n, row(''))).toEqual(['new']);
    expect((await view(n, client)).external?.reference).toBe('TMT-009');
    must(await n.casework.separateClient(client, SEPARATE, ME));
    expect((await view(n, client)).contact).toEqual(CONTACT);
  });

  it('shows beforehand which fields go back, never their words, and puts the look on record', async () => {
    const { n, client } = await wronglyJoined();
    const shown = must(await n.casework.viewSeparation(client, ME));
    expect(shown).toMatchObject({
      external: 'TMT-001',
      joined: { by: COLLEAGUE },
      columns: ['name', 'phone', 'language', 'needs', 'municipality'],
      served: [],
    });
    expect(JSON.stringify(shown)).not.toMatch(/Testinen|040/i);
    const reads = must(await n.casework.listReads(client, { limit: 50 })).rows;
    expect(reads[0]).toMatchObject({ part: 'details', by: CASE_WORKER });
  });

  it('is taken back once, whatever two people do at the same moment', async () => {
    const { n, client } = await wronglyJoined();
    const both = await Promise.all(
      [CASE_WORKER, COLLEAGUE].map((by) => n.casework.separateClient(client, SEPARATE, actOf(by))),
    );
    expect(both.map(refusedBy).sort()).toEqual(['casework.not_joined', 'nothing']);
    expect(typesOf(n, client.id).filter((type) => type === 'client.separated')).toHaveLength(1);
  });

  it('is taken back or followed by a file at the same moment, never both', async () => {
    const { n, client } = await wronglyJoined();
    n.house.clock.moveTo(instant('2026-03-06T08:00:00.000Z'));
    const [done, rows] = await Promise.all([
      n.casework.separateClient(client, SEPARATE, ME),
      take(n, row('', '2026-03-06').replace('040 222', '040 333'), actOf(COLLEAGUE)),
    ]);
    expect(refusedBy(done)).toBe('nothing');
    expect(['new', 'changed']).toContain(rows[0]);
    const after = await view(n, client);
    expect([after.contact, after.external]).toEqual([CONTACT, undefined]);
  });
});

describe('a joining since which a service was under way', () => {
  it('is taken back by another supervisor, and what was made since stays with the client', async () => {
    const { n, client, before, ref } = await wronglyJoined(true);
    expect(must(await n.casework.viewSeparation(client, ME)).served).toHaveLength(1);
    must(await n.casework.separateClient(client, SEPARATE, ME));
    expect((await view(n, client)).external?.reference).toBe('TMT-001');
    expect(await waiting(n)).toMatchObject([
      { id: client.id, reference: before.reference, asked: { by: CASE_WORKER } },
    ]);
    expect(JSON.stringify(await waiting(n))).not.toMatch(/Zwyx/);
    for (const by of [CASE_WORKER, COLLEAGUE])
      expect(refusedBy(await n.casework.separateClient(client, CONFIRM, actOf(by)))).toBe(
        'casework.separation_by_another',
      );
    must(await n.casework.separateClient(client, CONFIRM, CHIEF));
    expect(await waiting(n)).toEqual([]);
    const after = await view(n, client);
    expect([after.contact, after.profile]).toEqual([CONTACT, before.profile]);
    expect(after.referrals.map((one) => one.id)).toEqual([ref?.id]);
    const asked = { by: CASE_WORKER };
    expect(factsOf(n, client.id).at(-1)).toMatchObject({ by: SUPERVISOR, asked, told: [CASE_WORKER] });
  });

  it('tells the referral where the client lived, so that the right municipality pays', async () => {
    const { n, client, ref } = await wronglyJoined(true);
    must(await n.casework.separateClient(client, SEPARATE, ME));
    must(await n.casework.separateClient(client, CONFIRM, CHIEF));
    expect(factsOf(n, ref?.id ?? '').at(-1)).toMatchObject({
      type: 'referral.municipality_changed',
      municipality: VAASA,
      from: '2026-03-01',
    });
  });

  it('lets no wrong number leave with its events any more', async () => {
    const { n, client, ref } = await wronglyJoined(true);
    if (ref === undefined) throw new Error('no referral');
    const server = actOf(PROVIDER_WORKER);
    must(await n.casework.changeReferral(ref, provider, { command: 'accept' }, server));
    must(await n.casework.changeReferral(ref, provider, { command: 'start', on: localDate('2026-03-05') }, server));
    await n.relay();
    const told = async () =>
      must(
        await n.casework.tellServiceEvents(AUTHORITY, instant('2026-03-01T00:00:00.000Z'), { limit: 10 }, ME),
      ).rows.map((event) => event.external_reference);
    expect(await told()).toEqual(['TMT-001']);
    must(await n.casework.separateClient(client, SEPARATE, ME));
    must(await n.casework.separateClient(client, CONFIRM, CHIEF));
    expect(await told()).toEqual(['']);
  });

  it('stays when a supervisor says why, and may be asked again', async () => {
    const { n, client } = await wronglyJoined(true);
    must(await n.casework.separateClient(client, SEPARATE, ME));
    expect(refusedBy(await n.casework.separateClient(client, SEPARATE, ME))).toBe('casework.separation_pending');
    must(await n.casework.separateClient(client, { command: 'refuse_separation', reason: 'It is she.' }, CHIEF));
    expect(factsOf(n, client.id).at(-1)).toMatchObject({ told: [CASE_WORKER] });
    expect(await waiting(n)).toEqual([]);
    expect((await view(n, client)).separation).toMatchObject({ state: 'refused', refusal: 'It is she.' });
    expect(refusedBy(await n.casework.separateClient(client, CONFIRM, CHIEF))).toBe('casework.separation_not_asked');
    must(await n.casework.separateClient(client, SEPARATE, ME));
    expect(await waiting(n)).toHaveLength(1);
  });

  it('is answered once, whatever two supervisors do at the same moment', async () => {
    const { n, client } = await wronglyJoined(true);
    must(await n.casework.separateClient(client, SEPARATE, ME));
    const both = await Promise.all([
      n.casework.separateClient(client, CONFIRM, CHIEF),
      n.casework.separateClient(client, { command: 'refuse_separation', reason: 'It is she.' }, CHIEF),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
  });
});

describe('no joining is taken back', () => {
  it('of nobody, of a client never joined, of one under a legal hold, and of one past retention', async () => {
    const { n, client } = await wronglyJoined();
    const nobody = { authority: AUTHORITY, id: id('client', `cli_01J${'0'.repeat(23)}`) };
    expect(refusedBy(await n.casework.separateClient(nobody, SEPARATE, ME))).toBe('casework.not_found');
    const other = await n.client();
    expect(refusedBy(await n.casework.separateClient(other, SEPARATE, ME))).toBe('casework.not_joined');
    expect(refusedBy(await n.casework.viewSeparation(other, ME))).toBe('casework.not_joined');
    must(await n.casework.changeClient(client, { command: 'hold', reason: 'an appeal' }, CHIEF));
    expect(refusedBy(await n.casework.separateClient(client, SEPARATE, ME))).toBe('casework.legal_hold');
    must(await n.casework.changeClient(client, { command: 'release_hold' }, CHIEF));
    n.house.clock.moveTo(instant('2027-03-10T08:00:00.000Z'));
    expect(refusedBy(await n.casework.separateClient(client, SEPARATE, ME))).toBe('casework.retention_passed');
    expect((await n.sweep()).refused).toBe(0);
    expect(typesOf(n, client.id)).toContain('client.details_erased');
    expect(refusedBy(await n.casework.separateClient(client, SEPARATE, ME))).toBe('casework.retention_passed');
    expect(refusedBy(await n.casework.viewSeparation(client, ME))).toBe('casework.retention_passed');
  });

  it('and what was said of it is in no event, and goes with the erasure', async () => {
    const { n, client } = await wronglyJoined();
    must(await n.casework.separateClient(client, SEPARATE, ME));
    const personal = /Zwyxwarbler|TMT-001|040 222|Kaarina/;
    expect(JSON.stringify(n.house.events())).not.toMatch(personal);
    expect(n.house.logLines.join('\n')).not.toMatch(personal);
    expect(await stored(n)).toMatch(/Zwyxwarbler/);
    n.house.clock.moveTo(instant('2027-03-10T08:00:00.000Z'));
    expect((await n.sweep()).refused).toBe(0);
    expect(await stored(n)).not.toMatch(personal);
  });
});
