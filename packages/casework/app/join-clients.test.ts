import { DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Act, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { caseworkTable, referenceKey } from '../store/keys.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, provider } from '../testing/a-house.ts';
import { AUTHORITY, CASE_WORKER, COLLEAGUE, OTHER_AUTHORITY, PROVIDER_WORKER } from '../testing/samples.ts';
import type { ClientRef } from './ports.ts';

const ME: Act = actOf(CASE_WORKER);
const HEAD = 'external_reference;updated_at;name;phone;language;municipality;municipality_from;needs;reference';
const MOST_ROWS = 50;
const OLD = '2026-03-01';
const NEW = '2026-03-05';
const row = (reference: string, { asOf = NEW, external = 'TMT-001', name = 'TESTINEN Kaarina' } = {}): string =>
  `${external};${asOf};${name};040 222;fi;499;2026-03-01;transport;${reference}`;
const bytes = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode([HEAD, ...rows].join('\r\n'));
const check = async (n: Neighbourhood, ...rows: readonly string[]) =>
  must(await n.casework.checkImport(AUTHORITY, bytes(...rows), ME)).rows;
const take = async (n: Neighbourhood, rows: readonly string[], act: Act = ME) =>
  must(await n.casework.importClients(AUTHORITY, bytes(...rows), act)).rows;
const outcomes = (rows: readonly { readonly outcome: string; readonly fault?: string }[]) =>
  rows.map(({ outcome, fault }) => fault ?? outcome);
const view = async (n: Neighbourhood, client: ClientRef) => must(await n.casework.viewClient(client, 'guidance', ME));
const eventsOf = (n: Neighbourhood, client: ClientRef) =>
  n.house.events().filter(({ subject }) => subject === client.id);
const factsOf = (n: Neighbourhood, client: ClientRef): readonly string[] =>
  eventsOf(n, client).flatMap(({ facts }) => facts.map(({ type }) => type));
const changesIn = (n: Neighbourhood): readonly string[] =>
  n.house
    .events()
    .flatMap(({ facts }) => facts.map(({ type }) => type))
    .filter((type) => type !== 'client.read');
const readsOf = async (n: Neighbourhood, client: ClientRef) =>
  must(await n.casework.listReads(client, { limit: 50 })).rows.filter(({ purpose }) => purpose === 'client_system');

/** A client opened by hand, a day ago. */
const byHand = async () => {
  const n = await aNeighbourhood();
  const client = await n.client();
  const { reference } = await view(n, client);
  n.house.clock.moveTo(instant('2026-03-05T08:00:00.000Z'));
  return { n, client, reference };
};

describe('the dry run of a row that names a client opened by hand', () => {
  it('says what would change and who judged the group, changes nothing, and is on the client’s record', async () => {
    const { n, client, reference } = await byHand();
    const before = factsOf(n, client);
    const [one] = await check(n, row(reference));
    expect(one).toMatchObject({
      outcome: 'joined',
      join: {
        reference,
        changes: ['name', 'phone', 'language', 'needs', 'municipality'],
        keeps: [],
        group: { group: 'B', by: CASE_WORKER },
      },
    });
    expect(JSON.stringify(one)).not.toMatch(/Testinen|040|499/i);
    expect(factsOf(n, client)).toEqual(before);
    expect(await readsOf(n, client)).toMatchObject([{ part: 'details', by: CASE_WORKER }]);
  });

  it('puts every one of the fifty whom a file names on record', async () => {
    const { n } = await byHand();
    const rows: string[] = [];
    for (let at = 0; at < MOST_ROWS; at += 1) {
      const { reference } = await view(n, await n.client());
      rows.push(row(reference, { external: `TMT-${String(at)}00` }));
    }
    expect(new Set(outcomes(await check(n, ...rows)))).toEqual(new Set(['joined']));
    const compared = n.house
      .events()
      .filter(({ facts }) => facts.some((fact) => JSON.stringify(fact).includes('client_system')));
    expect(compared).toHaveLength(MOST_ROWS);
  });

  it('says that a newer word of a hand stays', async () => {
    const { n, reference } = await byHand();
    const [one] = await check(n, row(reference, { asOf: OLD }));
    expect(one?.join).toMatchObject({ changes: [], keeps: ['name', 'phone', 'language', 'needs', 'municipality'] });
  });

  it('refuses another name, a reference that nobody has or is none, and another authority’s client, alike', async () => {
    const { n, client, reference } = await byHand();
    const before = factsOf(n, client);
    const faults = async (...rows: readonly string[]) => outcomes(await check(n, ...rows));
    expect(
      await faults(
        row(reference, { name: 'Kaarina Testi' }),
        row('VAA-2026-999999', { external: 'TMT-002' }),
        row('150499-901H', { external: 'TMT-003' }),
        row('VAA-26-1', { external: 'TMT-004' }),
      ),
    ).toEqual(['name_differs', 'reference_unknown', 'identity_code', 'form']);
    expect(await faults(row(reference), row(reference, { external: 'TMT-002' }))).toEqual(['joined', 'repeated']);
    const abroad = must(await n.casework.checkImport(OTHER_AUTHORITY, bytes(row(reference)), ME)).rows;
    expect(outcomes(abroad)).toEqual(['reference_unknown']);
    expect(factsOf(n, client)).toEqual(before);
  });
});

describe('a comparison with a client', () => {
  it('is on the client’s record when the row names the client by the outside reference', async () => {
    const { n, client, reference } = await byHand();
    await take(n, [row(reference)]);
    const joined = await readsOf(n, client);
    expect(outcomes(await check(n, row('')))).toEqual(['same']);
    expect(await readsOf(n, client)).toHaveLength(joined.length + 1);
  });

  it.each([
    ['changes the client', row, 'joined'],
    ['is refused for another name', (reference: string) => row(reference, { name: 'Kaarina Testi' }), 'name_differs'],
  ] as const)('is on the record when an import %s', async (_what, rowOf, outcome) => {
    const { n, client, reference } = await byHand();
    expect(outcomes(await take(n, [rowOf(reference)]))).toEqual([outcome]);
    expect(await readsOf(n, client)).toMatchObject([{ part: 'details', by: CASE_WORKER }]);
  });

  it('is on the record when an import finds nothing new', async () => {
    const { n, client, reference } = await byHand();
    await take(n, [row(reference)]);
    const joined = await readsOf(n, client);
    expect(outcomes(await take(n, [row('')], actOf(COLLEAGUE)))).toEqual(['same']);
    expect((await readsOf(n, client)).filter(({ by }) => by === COLLEAGUE)).toHaveLength(1);
    expect(await readsOf(n, client)).toHaveLength(joined.length + 1);
  });

  it('is none past retention, where nothing is compared', async () => {
    const { n, client, reference } = await byHand();
    n.house.clock.moveTo(instant('2027-03-10T08:00:00.000Z'));
    expect(outcomes(await take(n, [row(reference)]))).toEqual(['retention_passed']);
    expect(await readsOf(n, client)).toEqual([]);
  });
});

describe('joining', () => {
  it('ties the client to the outside reference with an event, keeps the group, and a second run says it is there', async () => {
    const { n, client, reference } = await byHand();
    const before = (await view(n, client)).profile;
    expect(outcomes(await take(n, [row(reference.toLowerCase())]))).toEqual(['joined']);
    expect(factsOf(n, client).slice(-5)).toEqual([
      'client.joined',
      'client.contact_changed',
      'client.profile_changed',
      'client.moved',
      'client.imported',
    ]);
    const { external, contact, profile, caseWorker } = await view(n, client);
    expect(external?.reference).toBe('TMT-001');
    expect(caseWorker).toBe(CASE_WORKER);
    expect(contact).toEqual({ name: 'TESTINEN Kaarina', phone: '040 222', email: 'kaarina@example.org' });
    expect(profile).toMatchObject({ language: 'fi', needs: ['transport'], distanceGroup: 'B' });
    expect(profile?.judged).toEqual(before?.judged);
    const changes = changesIn(n);
    expect(outcomes(await take(n, [row(reference)]))).toEqual(['same']);
    expect(outcomes(await check(n, row('')))).toEqual(['same']);
    expect(changesIn(n)).toEqual(changes);
  });

  it('leaves a hand’s newer word as it is, says so again, and takes what is newer later on', async () => {
    const { n, client, reference } = await byHand();
    const { contact, profile } = await view(n, client);
    expect(outcomes(await take(n, [row(reference, { asOf: OLD })]))).toEqual(['joined']);
    expect(factsOf(n, client).at(-1)).toBe('client.joined');
    const after = await view(n, client);
    expect([after.contact, after.profile]).toEqual([contact, profile]);
    expect(outcomes(await take(n, [row(reference, { asOf: OLD })]))).toEqual(['same']);
    expect(outcomes(await take(n, [row('')]))).toEqual(['changed']);
    expect((await view(n, client)).profile?.language).toBe('fi');
    expect(outcomes(await take(n, [row('', { asOf: OLD })]))).toEqual(['same']);
  });

  it('ties one client to one outside reference, whatever two imports want at the same moment', async () => {
    const { n, client, reference } = await byHand();
    const both = await Promise.all(
      ['TMT-001', 'TMT-002'].map((external) => take(n, [row(reference, { external })], actOf(COLLEAGUE))),
    );
    expect(both.flatMap(outcomes).sort()).toEqual(['joined', 'joined_otherwise']);
    expect(factsOf(n, client).filter((type) => type === 'client.joined')).toHaveLength(1);
    const tied = (await view(n, client)).external?.reference ?? '';
    const other = await n.client();
    const { reference: second } = await view(n, other);
    expect(outcomes(await take(n, [row(second, { external: tied })]))).toEqual(['joined_otherwise']);
  });

  it('follows a move to referrals under way, as a hand’s move does', async () => {
    const { n, client, reference } = await byHand();
    const ref = await n.chosen(client, await n.agreement());
    must(await n.casework.offerReferral(ref, ME));
    must(await n.casework.changeReferral(ref, provider, { command: 'accept' }, actOf(PROVIDER_WORKER)));
    await take(n, [row(reference)]);
    const facts = n.house.events().flatMap((event) => (event.subject === ref.id ? event.facts : []));
    expect(facts.map(({ type }) => type)).toContain('referral.municipality_changed');
  });

  it('refuses a client past retention, and erasure takes the outside reference along', async () => {
    const { n, client, reference } = await byHand();
    await take(n, [row(reference)]);
    n.house.clock.moveTo(instant('2027-03-10T08:00:00.000Z'));
    expect(outcomes(await check(n, row(reference)))).toEqual(['retention_passed']);
    expect((await n.sweep()).refused).toBe(0);
    const db = DynamoDBDocumentClient.from(n.house.engine.client());
    const all = await db.send(new ScanCommand({ TableName: 'kumppanitori-test-casework' }));
    expect(JSON.stringify(all.Items)).not.toMatch(/TMT-001|040 222/);
    expect(factsOf(n, client)).toContain('client.details_erased');
    expect(outcomes(await check(n, row(reference)))).toEqual(['retention_passed']);
  });

  it('finds a client whose reference was written before it led to its client, for its own case worker', async () => {
    const { n, reference } = await byHand();
    const db = DynamoDBDocumentClient.from(n.house.engine.client());
    const TableName = `kumppanitori-test-${caseworkTable.context}`;
    const Key = referenceKey(AUTHORITY, reference);
    const { Item } = await db.send(new GetCommand({ TableName, Key }));
    const { client: _client, ...older } = Item ?? {};
    await db.send(new PutCommand({ TableName, Item: older }));
    const colleague = must(await n.casework.checkImport(AUTHORITY, bytes(row(reference)), actOf(COLLEAGUE))).rows;
    expect(outcomes(colleague)).toEqual(['reference_unknown']);
    expect(outcomes(await check(n, row(reference)))).toEqual(['joined']);
  });
});
