import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Act, type Id, instant, localDate } from '@kt/kernel';
import { eventHash } from '@kt/platform/db/event-writer.ts';
import { describe, expect, it } from 'vitest';
import { composeCasework } from '../compose.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import { AUTHORITY, aProfile, CASE_WORKER, PROVIDER, PROVIDER_WORKER } from '../testing/samples.ts';
import type { ClientRef } from './ports.ts';

const ME: Act = actOf(CASE_WORKER);
const HEAD = 'external_reference;updated_at;name;phone;language;municipality;municipality_from;protected;needs';
const ANNA = 'TMT-001;2026-03-01;Anna Zwyxwarbler;040 111;sv;905;2020-01-01;ei;transport,digital_skills';
const BO = 'TMT-002;2026-03-01;Bo Exempel;;fi;499;2019-05-01;kyllä;';
const bytes = (...rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${[HEAD, ...rows].join('\r\n')}\r\n`);
const outcomes = (rows: readonly { readonly outcome: string }[]) => rows.map(({ outcome }) => outcome);

const check = async (n: Neighbourhood, ...rows: readonly string[]) =>
  must(await n.casework.checkImport(AUTHORITY, bytes(...rows), ME)).rows;
const take = async (n: Neighbourhood, ...rows: readonly string[]) =>
  must(await n.casework.importClients(AUTHORITY, bytes(...rows), ME)).rows;
const clientsOf = async (n: Neighbourhood) =>
  (await n.casework.listClients(AUTHORITY, CASE_WORKER, { limit: 50 })).rows;
const first = async (n: Neighbourhood): Promise<ClientRef> => {
  const [one] = await clientsOf(n);
  if (one === undefined) throw new Error('nobody was imported');
  return { authority: AUTHORITY, id: one.id };
};
const stored = async (n: Neighbourhood): Promise<string> => {
  const db = DynamoDBDocumentClient.from(n.house.engine.client());
  return JSON.stringify((await db.send(new ScanCommand({ TableName: 'kumppanitori-test-casework' }))).Items);
};

const changesIn = (n: Neighbourhood): readonly string[] =>
  n.house
    .events()
    .flatMap(({ facts }) => facts.map(({ type }) => type))
    .filter((type) => type !== 'client.read');

describe('the dry run', () => {
  it('says what would be new, and stores nothing', async () => {
    const n = await aNeighbourhood();
    const before = await stored(n);
    expect(outcomes(await check(n, ANNA, BO))).toEqual(['new', 'new']);
    expect(await stored(n)).toBe(before);
    expect(n.house.events()).toEqual([]);
  });

  it('refuses a row with its line, a code and the column, and never says what stood there', async () => {
    const n = await aNeighbourhood();
    const rows = await check(
      n,
      ANNA,
      ANNA.replace('001', '003').replace('Anna Zwyxwarbler', 'Anna 150499-901H'),
      BO.replace('2026-03-01', '2026-03-09'),
      BO.replace('TMT-002', 'TMT-004').replace(';499;', ';999;'),
      ANNA,
      'TMT-005;2026-03-01',
    );
    expect(rows).toEqual([
      { line: 2, outcome: 'new' },
      { line: 3, outcome: 'refused', fault: 'identity_code', column: 'name' },
      { line: 4, outcome: 'refused', fault: 'in_future', column: 'updated_at' },
      { line: 5, outcome: 'refused', fault: 'unknown_code', column: 'municipality' },
      { line: 6, outcome: 'refused', fault: 'repeated', column: 'external_reference' },
      { line: 7, outcome: 'refused', fault: 'cells' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/150499|Anna|999/);
  });

  it('refuses a file whose columns are not known, or that is too long for one call', async () => {
    const n = await aNeighbourhood();
    const of = async (text: string) =>
      refusedBy(await n.casework.checkImport(AUTHORITY, new TextEncoder().encode(text), ME));
    expect(await of('name;hetu\r\nAnna;1\r\n')).toBe('casework.file_unreadable');
    expect(await of('')).toBe('casework.file_unreadable');
    const many = Array.from({ length: 51 }, (_, i) => ANNA.replace('001', String(i + 100)));
    expect(refusedBy(await n.casework.checkImport(AUTHORITY, bytes(...many), ME))).toBe('casework.file_long');
  });
});

describe('the import', () => {
  it('opens clients as a hand does, and the same file again changes nothing', async () => {
    const n = await aNeighbourhood();
    expect(outcomes(await take(n, ANNA, BO))).toEqual(['new', 'new']);
    const changes = changesIn(n);
    expect(outcomes(await take(n, ANNA, BO))).toEqual(['same', 'same']);
    expect(changesIn(n)).toEqual(changes);
    expect(await clientsOf(n)).toHaveLength(2);
    const views = await Promise.all(
      (await clientsOf(n)).map(({ id }) => n.casework.viewClient({ authority: AUTHORITY, id }, 'guidance', ME)),
    );
    const anna = views.map(must).find(({ external }) => external?.reference === 'TMT-001');
    expect(anna).toMatchObject({
      caseWorker: CASE_WORKER,
      contact: { name: 'Anna Zwyxwarbler', phone: '040 111' },
      profile: { language: 'sv', needs: ['digital_skills', 'transport'], nonDisclosure: false },
      keepUntil: '2026-09-04',
    });
    expect(anna?.profile?.homes).toMatchObject([{ municipality: '905', source: 'authority_system' }]);
  });

  it('keeps what the file does not speak of, takes what is newer, and refuses what is older than a hand’s word', async () => {
    const n = await aNeighbourhood();
    await take(n, ANNA);
    const client = await first(n);
    const newer = ANNA.replace('2026-03-01', '2026-03-03').replace('040 111', '').replace(';905;2020', ';499;2026');
    const wished = { command: 'change_profile', profile: aProfile({ wishText: 'Aamulla' }) } as const;
    must(await n.casework.changeClient(client, wished, ME));
    expect(await check(n, newer)).toEqual([{ line: 2, outcome: 'refused', fault: 'older', column: 'updated_at' }]);
    const now = newer.replace('2026-03-03', '2026-03-04T07:00:00.000Z');
    expect(outcomes(await check(n, now))).toEqual(['changed']);
    expect(outcomes(await take(n, now))).toEqual(['changed']);
    expect(outcomes(await take(n, now))).toEqual(['same']);
    const { contact, profile } = must(await n.casework.viewClient(client, 'guidance', ME));
    expect(contact).toEqual({ name: 'Anna Zwyxwarbler' });
    expect(profile).toMatchObject({ wishText: 'Aamulla', distanceGroup: 'B', needs: ['digital_skills', 'transport'] });
    expect(profile?.homes.map(({ municipality }) => municipality)).toEqual(['905', '499']);
  });

  it('says of a row that came while others were changing the client that it may come again, not that it is ill formed', async () => {
    const n = await aNeighbourhood();
    await take(n, ANNA);
    const conflict = Object.assign(new Error('somebody else'), { name: 'TransactionConflictException' });
    const { platform } = n.house;
    const db = { ...platform.db, transact: () => Promise.reject(conflict) };
    const ports = {
      agreements: n.agreements,
      settlement: n.purse.settlement,
      authorities: { prefixOf: () => Promise.resolve('VAA') },
      guides: { isGuide: () => Promise.resolve(true) },
    };
    const { importClients } = composeCasework({ ...platform, db }, ports);
    const newer = ANNA.replace('2026-03-01', '2026-03-03');
    const { rows } = must(await importClients(AUTHORITY, bytes(newer), ME));
    expect(rows).toEqual([{ line: 2, outcome: 'refused', fault: 'busy' }]);
    expect(outcomes(await take(n, newer))).toEqual(['changed']);
  });

  it('refuses what no reader sees and what breaks a line, as it is refused when somebody types it', async () => {
    const n = await aNeighbourhood();
    const named = (name: string) => BO.replace('Bo Exempel', name);
    const odd = ['Bo\u202eExempel', 'Bo\u200bExempel', 'Bo\u0000Exempel', '"Bo\nExempel"'];
    for (const name of odd) {
      const [, row] = await take(n, ANNA, named(name));
      expect(row).toMatchObject({ outcome: 'refused', fault: 'form', column: 'name' });
    }
    const hidden = ['Bo 1504\u200b99-901H', 'Bo 150499\ufe0f-901H', '"Bo 150499-\r\n901H"'];
    for (const name of hidden) {
      const [, row] = await take(n, ANNA, named(name));
      expect(row).toMatchObject({ outcome: 'refused', fault: 'identity_code', column: 'name' });
    }
    expect(await clientsOf(n)).toHaveLength(1);
    expect(await stored(n)).not.toContain('Exempel');
  });

  it('never stores a row with an identity code, and takes the rows around it', async () => {
    const n = await aNeighbourhood();
    const rows = await take(n, ANNA, BO.replace('Bo Exempel', 'Bo 030306A9020'));
    expect(outcomes(rows)).toEqual(['new', 'refused']);
    expect(await stored(n)).not.toContain('030306A9020');
    expect(n.house.logLines.join()).not.toContain('030306A9020');
  });

  it('takes one client once, however many import it at the same moment', async () => {
    const n = await aNeighbourhood();
    const all = await Promise.all([take(n, ANNA), take(n, ANNA), take(n, ANNA)]);
    expect(all.flatMap(outcomes).sort()).toEqual(['new', 'same', 'same']);
    expect(await clientsOf(n)).toHaveLength(1);
  });
});

const served = async (n: Neighbourhood, client: ClientRef): Promise<Id<'referral'>> => {
  const ref = await n.chosen(client, await n.agreement());
  must(await n.casework.offerReferral(ref, ME));
  const by = actOf(PROVIDER_WORKER);
  const on = localDate('2026-03-04');
  for (const command of [
    { command: 'accept' },
    { command: 'start', on },
    { command: 'pause', on, reason: 'illness' },
    { command: 'resume', on },
    { command: 'end', on, reason: 'employment' },
  ] as const)
    must(await n.casework.changeReferral(ref, provider, command, by));
  await n.relay();
  return ref.id;
};
const SINCE = instant('2026-03-01T00:00:00.000Z');
const told = async (n: Neighbourhood, since = SINCE) =>
  must(await n.casework.tellServiceEvents(AUTHORITY, since, { limit: 50 }, ME)).rows;
const GROUPED = ANNA.replace(';ei;', ';ei;');

const withGroup = async (n: Neighbourhood, row: string, nonDisclosure: boolean): Promise<ClientRef> => {
  await take(n, row);
  const client = await first(n);
  const profile = aProfile({ nonDisclosure, language: 'sv' });
  must(await n.casework.changeClient(client, { command: 'change_profile', profile }, ME));
  return client;
};

describe('the export', () => {
  it('tells starts, breaks and ends by both references, and each client told of is on record', async () => {
    const n = await aNeighbourhood();
    const client = await withGroup(n, GROUPED, false);
    await served(n, client);
    const rows = await told(n);
    expect(rows.map(({ event }) => event)).toEqual(expect.arrayContaining(['started', 'paused', 'resumed', 'ended']));
    expect(rows).toHaveLength(4);
    const { reference } = must(await n.casework.viewClient(client, 'guidance', ME));
    for (const row of rows)
      expect(row).toMatchObject({ reference, external_reference: 'TMT-001', municipality: '905', day: '2026-03-04' });
    expect(rows.find(({ event }) => event === 'ended')?.reason).toBe('employment');
    const reads = must(await n.casework.listReads(client, { limit: 50 })).rows;
    expect(reads.filter(({ purpose }) => purpose === 'client_system')).toMatchObject([{ part: 'service_events' }]);
    expect(JSON.stringify(rows)).not.toMatch(/Zwyxwarbler|040 111|transport/);
    expect(await told(n, instant('2026-03-05T00:00:00.000Z'))).toEqual([]);
  });

  it('tells no municipality of a client with a protected address, and no list, message or provider’s page does', async () => {
    const n = await aNeighbourhood();
    const client = await withGroup(n, ANNA, true);
    const referral = await served(n, client);
    for (const row of await told(n)) expect(row.municipality).toBe('');
    const seen = JSON.stringify([
      await clientsOf(n),
      await n.casework.listOwnReferrals(PROVIDER, { limit: 50 }),
      await n.casework.viewOwnReferral({ authority: AUTHORITY, id: referral }, PROVIDER),
      await n.casework.listReads(client, { limit: 50 }),
      n.house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'client.guides_told')),
    ]);
    expect(seen).not.toMatch(/"905"|municipality/);
  });
});

describe('erasure of an imported client', () => {
  it('leaves no personal value in the table or in any event, the chain whole, and what the money needs', async () => {
    const n = await aNeighbourhood();
    const client = await withGroup(n, ANNA, false);
    const profile = aProfile({
      needs: ['debt_advice'],
      wishes: ['women_group'],
      wishText: 'Quuxish',
      services: ['work_coaching'],
    });
    must(await n.casework.changeClient(client, { command: 'change_profile', profile }, ME));
    const referral = await served(n, client);
    const personal = ['Zwyxwarbler', '040 111', 'TMT-001', 'debt_advice', 'women_group', 'Quuxish', 'transport'];
    const there = await stored(n);
    expect(personal.filter((word) => !there.includes(word))).toEqual([]);
    const spent = await n.purse.spent();
    n.house.clock.moveTo(instant('2026-09-06T08:00:00.000Z'));
    expect((await n.sweep()).refused).toBe(0);
    const left = await stored(n);
    expect(personal.filter((word) => left.includes(word))).toEqual([]);
    expect(personal.filter((word) => JSON.stringify(n.house.events()).includes(word))).toEqual([]);
    const mine = n.house.events().filter((event) => event.subject === client.id);
    for (const [index, event] of mine.entries()) {
      expect(eventHash(event)).toBe(event.hash);
      expect(event.prev).toBe(mine[index - 1]?.hash ?? '');
    }
    expect(await n.purse.spent()).toBe(spent);
    const kept = must(await n.casework.viewReferral({ authority: AUTHORITY, id: referral }));
    expect(kept).toMatchObject({ municipality: '905', offer: { reservedCents: expect.any(Number) as number } });
    const reads = () => n.house.events().filter(({ facts }) => facts.some(({ type }) => type === 'client.read')).length;
    const before = reads();
    expect([await told(n), reads()]).toEqual([[], before]);
  });
});
