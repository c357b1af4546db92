import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, id, instant, localDate } from '@kt/kernel';
import { eventHash } from '@kt/platform/db/event-writer.ts';
import { describe, expect, it } from 'vitest';
import { composeCasework } from '../compose.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, authority, type Neighbourhood, provider, refusedBy } from '../testing/a-house.ts';
import {
  AUTHORITY,
  aProfile,
  CASE_WORKER,
  CONTACT,
  HOME,
  MUSTASAARI,
  OTHER_AUTHORITY,
  OTHER_PROVIDER,
  PROVIDER,
  PROVIDER_WORKER,
  SUPERVISOR,
  VERIFIER,
} from '../testing/samples.ts';
import type { ClientRef, EvidenceRef, ReferralRef } from './ports.ts';

const WORKER = actOf(CASE_WORKER);
const SERVER = actOf(PROVIDER_WORKER);
const stranger = { side: 'provider', organisation: OTHER_PROVIDER } as const;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const EVIDENCE = { kind: 'employer', obtainedOn: localDate('2026-03-04') } as const;

const CANARY = { name: 'Kanarialintu Zwyxwarbler', phone: '0450 555 0199', email: 'zwyx@example.org' };
const PLANTED = ['Zwyxwarbler', '0450 555', 'zwyx@', 'Quuxish'];
const finds = (text: string): readonly string[] => PLANTED.filter((word) => text.includes(word));

const readsOf = async (n: Neighbourhood, client: ClientRef) =>
  must(await n.casework.listReads(client, { limit: 50 })).rows;
const factsOf = (n: Neighbourhood) => n.house.events().flatMap((event) => event.facts);

/** A client with a telling name through a whole service, with everybody listening. */
const wholeService = async (n: Neighbourhood) => {
  const { client, ref } = await n.accepted(await n.agreement(), CANARY);
  const { version } = must(await n.casework.viewClient(client, 'guidance', WORKER));
  must(
    await n.casework.changeClient(
      client,
      { command: 'change_profile', profile: aProfile({ interpreter: 'Quuxish' }) },
      WORKER,
    ),
  );
  must(
    await n.casework.changeClient(
      client,
      { command: 'change_contact', contact: { ...CANARY, phone: '0450 555 0200' } },
      WORKER,
    ),
  );
  must(
    await n.casework.recordMove(
      client,
      { municipality: MUSTASAARI, from: localDate('2026-03-01'), source: 'client' },
      WORKER,
    ),
  );
  must(await n.casework.revealClient(ref, PROVIDER, SERVER));
  must(await n.casework.changeReferral(ref, provider, { command: 'start', on: localDate('2026-03-04') }, SERVER));
  const evidence = must(
    await n.casework.storeEvidence(ref, provider, EVIDENCE, bytes('Zwyxwarbler is employed'), SERVER),
  );
  must(await n.casework.changeClient(client, { command: 'hold', reason: 'Zwyxwarbler complains' }, actOf(SUPERVISOR)));
  must(await n.casework.changeClient(client, { command: 'release_hold' }, actOf(SUPERVISOR)));
  await n.relay();
  return { client, ref, evidence: evidence.id, version };
};

describe('the canary', () => {
  it('is in no event, no log line, no other table and no list', async () => {
    const n = await aNeighbourhood();
    const { client } = await wholeService(n);
    expect(finds(JSON.stringify(n.house.events()))).toEqual([]);
    expect(finds(n.house.logLines.join('\n'))).toEqual([]);
    const { tables } = await tablesOf(n);
    expect(Object.values(tables).every((text) => text.length > 2)).toBe(true);
    expect(Object.keys(tables).filter((name) => finds(tables[name] ?? '').length > 0)).toEqual([
      'kumppanitori-test-casework',
    ]);
    expect(finds(JSON.stringify(await n.casework.listClients(AUTHORITY, CASE_WORKER, { limit: 50 })))).toEqual([]);
    expect(finds(JSON.stringify(await readsOf(n, client)))).toEqual([]);
    expect(finds(JSON.stringify(await n.casework.listOwnReferrals(PROVIDER, { limit: 50 })))).toEqual([]);
  });

  it('is planted where it should be, so that its absence elsewhere means something', async () => {
    const n = await aNeighbourhood();
    const { client, ref } = await wholeService(n);
    expect(finds(JSON.stringify(await n.casework.viewClient(client, 'guidance', WORKER)))).toEqual(PLANTED);
    expect(finds(JSON.stringify(await n.casework.revealClient(ref, PROVIDER, SERVER)))).toEqual(PLANTED);
  });
});

/** Every item of each table, as text. */
const tablesOf = async (n: Neighbourhood): Promise<{ readonly tables: Readonly<Record<string, string>> }> => {
  const client = DynamoDBDocumentClient.from(n.house.engine.client());
  const tables: Record<string, string> = {};
  for (const context of ['casework', 'agreements', 'purse']) {
    const name = `kumppanitori-test-${context}`;
    const { Items: items, LastEvaluatedKey: more } = await client.send(new ScanCommand({ TableName: name }));
    if (items === undefined || more !== undefined) throw new Error(`${name} was not read whole`);
    tables[name] = JSON.stringify(items);
  }
  return { tables };
};

describe('a provider', () => {
  it('sees a reference before acceptance: no name, no distance group, no home', async () => {
    const n = await aNeighbourhood();
    const { ref } = await n.offered(await n.agreement(), CANARY);
    const view = must(await n.casework.viewOwnReferral(ref, PROVIDER));
    expect(view).toMatchObject({
      state: 'offered',
      clientReference: expect.stringMatching(/^VAA-2026-\d{6}$/) as string,
    });
    const seen = Object.keys(view);
    for (const hidden of ['distanceGroup', 'partialWorkAbility', 'municipality', 'client', 'shown', 'choice', 'offer'])
      expect(seen).not.toContain(hidden);
    expect(await n.casework.revealClient(ref, PROVIDER, SERVER)).toEqual({
      ok: false,
      error: { code: 'casework.not_revealed' },
    });
  });

  it('learns who the client is after acceptance, and it is on record with its purpose', async () => {
    const n = await aNeighbourhood();
    const { client, ref } = await n.accepted(await n.agreement());
    const revealed = must(await n.casework.revealClient(ref, PROVIDER, SERVER));
    expect(revealed).toEqual({
      clientReference: revealed.clientReference,
      contact: CONTACT,
      language: 'sv',
      nonDisclosure: false,
    });
    expect(await readsOf(n, client)).toMatchObject([
      { by: PROVIDER_WORKER, part: 'contact', purpose: 'service', referral: ref.id },
    ]);
    expect(must(await n.casework.viewOwnReferral(ref, PROVIDER))).toMatchObject({ distanceGroup: 'B' });
  });

  it('finds nothing of another’s: not the referral, the client, the evidence, nor that they exist', async () => {
    const n = await aNeighbourhood();
    const { client, ref, evidence } = await wholeService(n);
    const { casework } = n;
    const file: EvidenceRef = { ...ref, evidence: id('evidence', evidence) };
    const unknown: ReferralRef = { ...ref, authority: OTHER_AUTHORITY };
    const before = (await readsOf(n, client)).length;
    const answers = [
      await casework.viewOwnReferral(ref, OTHER_PROVIDER),
      await casework.revealClient(ref, OTHER_PROVIDER, SERVER),
      await casework.changeReferral(ref, stranger, { command: 'accept' }, SERVER),
      await casework.storeEvidence(ref, stranger, EVIDENCE, bytes('text'), SERVER),
      await casework.listEvidence(ref, stranger),
      await casework.readEvidence(file, stranger, 'service', SERVER),
      await casework.viewReferral(unknown),
      await casework.viewClient({ ...client, authority: OTHER_AUTHORITY }, 'guidance', WORKER),
      await casework.listReads({ ...client, authority: OTHER_AUTHORITY }, { limit: 5 }),
      await casework.showOptions({ ...client, authority: OTHER_AUTHORITY }, { serviceType: 'work_coaching' }),
    ];
    expect(answers.map(refusedBy)).toEqual(answers.map(() => 'casework.not_found'));
    expect(await readsOf(n, client)).toHaveLength(before);
    expect((await casework.listOwnReferrals(OTHER_PROVIDER, { limit: 5 })).rows).toEqual([]);
  });
});

describe('reading', () => {
  it('is recorded before anything is shown, and leaves the version as it was', async () => {
    const n = await aNeighbourhood();
    const client = await n.client();
    const first = must(await n.casework.viewClient(client, 'guidance', WORKER));
    const second = must(await n.casework.viewClient(client, 'audit', WORKER));
    expect([first.version, second.version]).toEqual([1, 1]);
    expect((await readsOf(n, client)).map(({ purpose }) => purpose)).toEqual(['audit', 'guidance']);
    expect(factsOf(n).filter((fact) => fact.type === 'client.read')).toMatchObject([
      { by: CASE_WORKER, part: 'details' },
      {},
    ]);
  });
});

describe('evidence', () => {
  it('is stored by kind, listed without its content, and read by the verifier on record', async () => {
    const n = await aNeighbourhood();
    const { client, ref } = await n.accepted(await n.agreement());
    const file = bytes('Anställningen fortsätter.');
    const { id: proof } = must(await n.casework.storeEvidence(ref, provider, EVIDENCE, file, SERVER));
    const stored = factsOf(n).find((fact) => fact.type === 'evidence.stored');
    expect(Object.keys(stored ?? {}).sort()).toEqual([
      'at',
      'authority',
      'by',
      'clientReference',
      'evidence',
      'kind',
      'referral',
      'type',
    ]);
    const { rows: evidence } = must(await n.casework.listEvidence(ref, authority));
    expect(evidence).toMatchObject([{ id: proof, kind: 'employer', mediaType: 'text/plain', bytes: file.length }]);
    const where: EvidenceRef = { ...ref, evidence: id('evidence', proof) };
    const read = must(await n.casework.readEvidence(where, authority, 'verification', actOf(VERIFIER)));
    expect(read.content).toEqual(file);
    expect(await readsOf(n, client)).toMatchObject([
      { by: VERIFIER, part: 'evidence', evidence: proof, purpose: 'verification' },
    ]);
  });

  it('sent twice with one key leaves one file and one record', async () => {
    const n = await aNeighbourhood();
    const { ref } = await n.accepted(await n.agreement());
    const { objects } = n.house.platform;
    const puts: string[] = [];
    const removed: string[] = [];
    const counting = {
      ...n.house.platform,
      objects: {
        ...objects,
        put: (key: string, file: Uint8Array, type: string) =>
          objects.put(key, file, type).then(() => void puts.push(key)),
        remove: (key: string) => objects.remove(key).then(() => void removed.push(key)),
      },
    };
    const authorities = { prefixOf: () => Promise.resolve('VAA') };
    const casework = composeCasework(counting, {
      agreements: n.agreements,
      settlement: n.purse.settlement,
      authorities,
      guides: { isGuide: () => Promise.resolve(true) },
    });
    const keyed = actOf(PROVIDER_WORKER, 'evidence.store', 'key-00001');
    const send = () => casework.storeEvidence(ref, provider, EVIDENCE, bytes('text'), keyed);
    const first = must(await send());
    expect(await send()).toEqual({ ok: true, value: first });
    expect(puts).toHaveLength(2);
    expect(removed).toEqual(puts.filter((key) => !key.endsWith(first.id)));
    expect(must(await casework.listEvidence(ref, authority)).rows).toHaveLength(1);
  });

  it('is refused when empty, of another kind of file, or at the wrong time', async () => {
    const n = await aNeighbourhood();
    const { ref } = await n.offered(await n.agreement());
    const store = (file: Uint8Array) => n.casework.storeEvidence(ref, provider, EVIDENCE, file, SERVER);
    expect(refusedBy(await store(bytes('')))).toBe('casework.file_empty');
    expect(refusedBy(await store(bytes('<html>')))).toBe('casework.file_refused');
    expect(refusedBy(await store(bytes('Todistus: Sirkka 150499-901H')))).toBe('casework.file_identity_code');
    expect(refusedBy(await store(bytes('text')))).toBe('casework.no_evidence_now');
  });
});

describe('a move', () => {
  it('is a new row of the client’s history and is told to every referral whose results are open', async () => {
    const n = await aNeighbourhood();
    const agreement = await n.agreement();
    const { client, ref } = await n.accepted(agreement);
    const cancelled = await n.chosen(client, agreement);
    must(await n.casework.changeReferral(cancelled, authority, { command: 'cancel', reason: 'duplicate' }, WORKER));
    const home = { municipality: MUSTASAARI, from: localDate('2026-03-02'), source: 'population_register' } as const;
    must(await n.casework.recordMove(client, home, WORKER));
    const told = factsOf(n).filter((fact) => fact.type === 'referral.municipality_changed');
    expect(told).toMatchObject([{ referral: ref.id, municipality: MUSTASAARI, from: '2026-03-02', agreement }]);
    const view = must(await n.casework.viewClient(client, 'guidance', WORKER));
    expect(view.profile?.homes).toMatchObject([{ ...HOME }, home]);
    expect(must(await n.casework.viewReferral(ref)).municipality).toBe(MUSTASAARI);
  });
});

describe('retention', () => {
  const PAST: Instant = instant('2026-09-06T08:00:00.000Z');

  const served = async (n: Neighbourhood) => {
    const done = await wholeService(n);
    must(
      await n.casework.changeReferral(
        done.ref,
        provider,
        { command: 'end', on: localDate('2026-03-04'), reason: 'employment' },
        SERVER,
      ),
    );
    await n.relay();
    return done;
  };

  it('starts when the last service is over, and is stopped by the next draft', async () => {
    const n = await aNeighbourhood();
    const { client, ref } = await n.accepted(await n.agreement());
    const keepUntil = async () => must(await n.casework.viewClient(client, 'guidance', WORKER)).keepUntil;
    expect(await keepUntil()).toBeUndefined();
    must(await n.casework.changeReferral(ref, authority, { command: 'cancel', reason: 'need_changed' }, WORKER));
    await n.relay();
    expect(await keepUntil()).toBe('2026-09-04');
    must(await n.casework.draftReferral(client, { serviceType: 'work_coaching' }, WORKER));
    expect(await keepUntil()).toBeUndefined();
  });

  it('refuses every reading past it, before anything has been erased', async () => {
    const n = await aNeighbourhood();
    const { client, ref } = await served(n);
    n.house.clock.moveTo(PAST);
    const { casework } = n;
    const answers = [
      await casework.viewClient(client, 'guidance', WORKER),
      await casework.revealClient(ref, PROVIDER, SERVER),
      await casework.showOptions(client, { serviceType: 'work_coaching' }),
      await casework.draftReferral(client, { serviceType: 'work_coaching' }, WORKER),
      await casework.changeClient(client, { command: 'change_contact', contact: CONTACT }, WORKER),
    ];
    expect(answers.map(refusedBy)).toEqual(answers.map(() => 'casework.retention_passed'));
  });

  it('erases name, contact, profile and every detail of the past; the chain of events stays whole', async () => {
    const n = await aNeighbourhood();
    const { client } = await served(n);
    n.house.clock.moveTo(PAST);
    expect((await n.sweep()).refused).toBe(0);
    const { tables } = await tablesOf(n);
    expect(finds(tables['kumppanitori-test-casework'] ?? '')).toEqual([]);
    const mine = n.house.events().filter((event) => event.subject === client.id);
    for (const [index, event] of mine.entries()) {
      expect(eventHash(event)).toBe(event.hash);
      expect(event.prev).toBe(mine[index - 1]?.hash ?? '');
    }
    const erasure = mine.at(-1)?.facts[0];
    const hidden = mine.filter((event) => event.details !== undefined).map((event) => event.id);
    expect(erasure).toMatchObject({ type: 'client.details_erased', by: 'clock', complete: true, erased: hidden });
    expect(hidden.length).toBeGreaterThanOrEqual(5);
    expect((await n.sweep()).done).toBe(0);
  });

  it('waits for a legal hold to end', async () => {
    const n = await aNeighbourhood();
    const { client } = await served(n);
    must(await n.casework.changeClient(client, { command: 'hold', reason: 'an appeal is open' }, actOf(SUPERVISOR)));
    n.house.clock.moveTo(PAST);
    expect(await n.sweep()).toEqual({ done: 0, refused: 0 });
    expect(refusedBy(await n.casework.eraseClient(client, actOf(SUPERVISOR)))).toBe('casework.legal_hold');
    must(await n.casework.changeClient(client, { command: 'release_hold' }, actOf(SUPERVISOR)));
    expect(must(await n.casework.eraseClient(client, actOf(SUPERVISOR))).id).toBe(client.id);
  });

  it('erases a long history in several sweeps', async () => {
    const n = await aNeighbourhood();
    const client = await n.client({}, CANARY);
    for (let change = 0; change < 90; change += 1)
      must(await n.casework.changeClient(client, { command: 'change_contact', contact: CANARY }, WORKER));
    n.house.clock.moveTo(PAST);
    expect(await n.sweep()).toEqual({ done: 1, refused: 0 });
    expect(await n.sweep()).toEqual({ done: 1, refused: 0 });
    expect(await n.sweep()).toEqual({ done: 0, refused: 0 });
    expect(finds((await tablesOf(n)).tables['kumppanitori-test-casework'] ?? '')).toEqual([]);
  });

  it('keeps files two years after the last claim, refuses them from then on, and removes them', async () => {
    const n = await aNeighbourhood();
    const { ref, evidence } = await served(n);
    const where: EvidenceRef = { ...ref, evidence: id('evidence', evidence) };
    const reading = () => n.casework.readEvidence(where, authority, 'verification', actOf(VERIFIER));
    n.house.clock.moveTo(instant('2026-11-14T08:00:00.000Z'));
    await n.sweep();
    await n.relay();
    n.house.clock.moveTo(instant('2028-11-14T21:59:59.999Z'));
    expect(await reading()).toMatchObject({ ok: true });
    n.house.clock.moveTo(instant('2028-11-14T22:00:00.000Z'));
    expect(refusedBy(await reading())).toBe('casework.retention_passed');
    expect(must(await n.casework.listEvidence(ref, authority)).rows).toEqual([]);
    expect(await n.sweep()).toEqual({ done: 1, refused: 0 });
    expect(await n.house.platform.objects.get(`casework/${AUTHORITY}/${ref.id}/${evidence}`)).toBeUndefined();
    expect(factsOf(n).filter((fact) => fact.type === 'evidence.details_erased')).toMatchObject([{ evidence }]);
  });
});

describe('references', () => {
  it('are drawn by chance: unique within the authority, and no id tells when a client came', async () => {
    const n = await aNeighbourhood();
    const clients = await Promise.all(Array.from({ length: 40 }, () => n.client()));
    const { rows: lines } = await n.casework.listClients(AUTHORITY, CASE_WORKER, { limit: 50 });
    expect(new Set(lines.map(({ reference }) => reference)).size).toBe(40);
    const timeOfUlid = (text: string): string => text.slice(4, 14);
    expect(new Set(clients.map(({ id }) => timeOfUlid(id))).size).toBe(40);
    const refused = await n.casework.openClient(
      OTHER_AUTHORITY,
      { profile: aProfile(), home: HOME, contact: CONTACT },
      WORKER,
    );
    expect(refusedBy(refused)).toBe('casework.prefix_missing');
  });
});
