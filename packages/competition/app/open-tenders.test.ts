import { DeleteCommand, DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { cents, type Id, plusMs } from '@kt/kernel';
import { tableName } from '@kt/platform/db/table.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOpening } from '../../../functions/opening/app.ts';
import type { Envelope } from '../domain/envelope.ts';
import { competitionTable, envelopeKey } from '../store/keys.ts';
import { WORLD } from '../testing/default-world.ts';
import { sealedInFirstFormat } from '../testing/first-format.ts';
import { bids, opened, openersApprove, published, sealed } from '../testing/season.ts';
import { aTenderContent } from '../testing/tender-builders.ts';
import { act, aWorld, bidder, codeOf, must, placesOf, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

let world: World;
let ref: CompetitionRef;
beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
});

const WORKER = { by: 'system:opening', operation: 'on.opening' };
const client = () => DynamoDBDocumentClient.from(world.house.engine.client());
const keyOf = (organisation = WORLD.provider) =>
  envelopeKey({ competition: ref.id, pseudonym: world.house.platform.pseudonyms.of(ref.id, organisation) });
const TableName = tableName('test', competitionTable);
const tendersNow = async () =>
  new Map(
    (await world.officers.listTenders(ref)).rows.map(({ id, provider, state, reason }) => [
      provider ?? id,
      reason ?? state,
    ]),
  );
/** Sends an envelope as it is, whatever it was sealed for. */
const send = async (organisation: Id<'organisation'>, envelope: Envelope) => {
  const own = bidder(ref.id, organisation);
  if (!(await world.bidders.viewOwnTender(own)).ok)
    must(await world.bidders.startTender(own, act(WORLD.signatory, 'tender.start')));
  return world.bidders.submitTender(own, { envelope, keepsCopy: false }, act(WORLD.signatory, 'tender.submit'));
};
const platformWith = (over: object) => ({ ...world.house.platform, ...over });
const purchasing = () => ({
  category: () => Promise.resolve(world.around.category),
  admitted: () => Promise.resolve([...world.around.admitted]),
  parties: () => Promise.resolve(placesOf(world.around)),
  isAdmitted: () => Promise.resolve(true),
});
const witness = { cover: () => Promise.resolve({ size: 1, root: 'ab', signedAt: WORLD.deadline, signature: 's' }) };

describe('the opening', () => {
  it('makes one key pair per competition and stores the private half wrapped', async () => {
    const { publicKey } = must(await world.officers.viewCompetition(ref));
    expect(publicKey).toMatch(/^[\w-]{43}$/);
    const again = must(await world.opening.makeKey(ref, WORKER));
    expect(must(await world.officers.viewCompetition(ref))).toMatchObject({ publicKey, version: again.version });
  });

  it('tells nothing of tenders before it is complete', async () => {
    await bids(world, ref, WORLD.provider);
    expect(codeOf(await world.officers.viewOpened(ref))).toBe('competition.not_opened');
    const before = JSON.stringify(must(await world.officers.viewCompetition(ref)));
    await bids(world, ref, WORLD.otherProvider);
    expect(JSON.stringify(must(await world.officers.viewCompetition(ref)))).toBe(before);
    await openersApprove(world, ref);
    expect(codeOf(await world.officers.viewOpened(ref))).toBe('competition.not_opened');
    expect((await world.officers.listTenders(ref)).rows).toEqual([]);
  });

  it('refuses to open before the deadline or without both approvals, whoever asks', async () => {
    await bids(world, ref, WORLD.provider);
    expect(codeOf(await world.opening.openTenders(ref, WORKER))).toBe('competition.deadline_not_reached');
    world.house.clock.moveTo(WORLD.deadline);
    expect(codeOf(await world.opening.openTenders(ref, WORKER))).toBe('competition.opening_waits');
    world.house.clock.moveTo(WORLD.openable);
    must(
      await world.officers.approveOpening(ref, { declaresNoConflict: true, organisations: [] }, act(WORLD.opener, 'o')),
    );
    expect(codeOf(await world.opening.openTenders(ref, WORKER))).toBe('competition.opening_not_approved');
    expect(world.covered).toEqual([]);
  });

  it('takes openers only, without a tie to anybody invited', async () => {
    world.house.clock.moveTo(WORLD.openable);
    const approve = (by: string, organisations = [WORLD.provider].slice(1)) =>
      world.officers.approveOpening(
        ref,
        { declaresNoConflict: true, organisations },
        act(by, 'competition.approve_opening'),
      );
    expect(codeOf(await approve(WORLD.decider))).toBe('competition.not_opener');
    expect(codeOf(await approve(WORLD.opener, [WORLD.provider]))).toBe('competition.conflict_of_interest');
    world.around.rolesSince.set(WORLD.decider, WORLD.deadline);
    expect(codeOf(await approve(WORLD.decider))).toBe('competition.opener_too_new');
    expect(codeOf(await approve(WORLD.opener))).toBe('ok');
    expect(must(await world.officers.viewCompetition(ref)).waitsForSecondOpener).toBe(true);
  });

  it('has the log head signed over every envelope before it asks for the key', async () => {
    await bids(world, ref, WORLD.provider);
    await bids(world, ref, WORLD.otherProvider);
    await openersApprove(world, ref);
    const order: string[] = [];
    const custody = {
      ...world.house.platform.custody,
      unwrap: (...given: Parameters<typeof world.house.platform.custody.unwrap>) => {
        order.push('unwrap');
        return world.house.platform.custody.unwrap(...given);
      },
    };
    const watched = {
      cover: (events: readonly string[]) => (order.push(`cover ${String(events.length)}`), witness.cover()),
    };
    const opening = createOpening({ platform: platformWith({ custody }), purchasing: purchasing(), witness: watched });
    must(await opening.openTenders(ref, WORKER));
    expect(order).toEqual(['cover 4', 'unwrap']);
    const stored = world.house
      .events()
      .filter(({ aggregate }) => aggregate === 'envelope')
      .map(({ id }) => id);
    expect(stored.length).toBe(4);
  });

  it('is not stopped by forged, unreadable or foreign envelopes', async () => {
    await bids(world, ref, WORLD.provider);
    const forged = { ...(await sealed(world, ref, WORLD.otherProvider)), ciphertext: 'Zm9yZ2VkIGVudmVsb3Bl' };
    const other = bidder(ref.id, WORLD.otherProvider);
    must(await world.bidders.startTender(other, act(WORLD.signatory, 'tender.start')));
    must(
      await world.bidders.submitTender(
        other,
        { envelope: forged, keepsCopy: false },
        act(WORLD.signatory, 'tender.submit'),
      ),
    );
    await bids(world, ref, WORLD.thirdProvider, { content: { organisation: WORLD.provider } });
    await opened(world, ref);
    expect(await tendersNow()).toEqual(
      new Map([
        [WORLD.provider, 'valid'],
        [WORLD.otherProvider, 'unreadable'],
        [WORLD.thirdProvider, 'unreadable'],
      ]),
    );
  });

  it('opens nothing that was sealed for another bidder', async () => {
    await bids(world, ref, WORLD.thirdProvider);
    const moved = await sealed(world, ref, WORLD.provider, { content: { organisation: WORLD.otherProvider } });
    must(await send(WORLD.otherProvider, moved));
    await opened(world, ref);
    expect(await tendersNow()).toEqual(
      new Map([
        [WORLD.otherProvider, 'unreadable'],
        [WORLD.thirdProvider, 'valid'],
      ]),
    );
  });

  it('opens no older envelope that was stored again in place of the last one', async () => {
    await bids(world, ref, WORLD.otherProvider);
    const first = await sealed(world, ref, WORLD.provider);
    must(await send(WORLD.provider, first));
    await bids(world, ref, WORLD.provider, { price: 150_000 });
    must(await send(WORLD.provider, first));
    await opened(world, ref);
    expect(await tendersNow()).toEqual(
      new Map([
        [WORLD.provider, 'unreadable'],
        [WORLD.otherProvider, 'valid'],
      ]),
    );
  });

  it('opens an envelope that was confirmed, or replaced after a withdrawal, under the version it was stored with', async () => {
    const own = bidder(ref.id);
    await bids(world, ref, WORLD.provider);
    must(await world.bidders.changeTender(own, { do: 'withdraw' }, act(WORLD.signatory, 'tender.withdraw')));
    await bids(world, ref, WORLD.provider);
    world.house.clock.moveBy(1_000);
    const addendum = { do: 'addendum', texts: { fi: 'Tarkennus' } } as const;
    must(await world.officers.giveCommand(ref, addendum, act(WORLD.officer, 'competition.addendum')));
    must(await world.bidders.changeTender(own, { do: 'confirm' }, act(WORLD.signatory, 'tender.confirm')));
    await opened(world, ref);
    expect(await tendersNow()).toEqual(new Map([[WORLD.provider, 'valid']]));
  });

  it('still reads an envelope of the first format that was stored before', async () => {
    const { publicKey } = must(await world.bidders.viewInvitation(bidder(ref.id)));
    const binding = { competition: ref.id, pseudonym: '', version: 0 };
    const content = aTenderContent({ format: 1, competition: ref.id });
    const old = await sealedInFirstFormat(publicKey, content, binding);
    must(await send(WORLD.provider, { ...old, format: 2 }));
    await client().send(
      new UpdateCommand({
        TableName,
        Key: keyOf(),
        UpdateExpression: 'SET #s.envelope.#f = :one',
        ExpressionAttributeNames: { '#s': 'state', '#f': 'format' },
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
    await opened(world, ref);
    expect(await tendersNow()).toEqual(new Map([[WORLD.provider, 'valid']]));
  });

  it('keeps claims of trade secrets that can be made, and voids no tender for others', async () => {
    const secrecy = { 'answers.method': 'Oma menetelmä', total: 'Hinta' };
    await bids(world, ref, WORLD.provider, { content: { secrecy } });
    await opened(world, ref);
    const { rows } = await world.officers.listTenders(ref);
    expect(rows.map(({ state, content }) => [state, content?.secrecy])).toEqual([
      ['valid', { 'answers.method': 'Oma menetelmä' }],
    ]);
  });

  it('is not stopped by keys and texts that mean something to a machine', async () => {
    const answers = { method: 'Rinnalla.', constructor: 'x', toString: 'y', hasOwnProperty: 'z' };
    await bids(world, ref, WORLD.provider, { content: { answers } });
    await bids(world, ref, WORLD.otherProvider, { answer: 'half a pair \ud800' });
    const prices = { 'employment-3m': cents(200_000), constructor: cents(1) };
    await bids(world, ref, WORLD.thirdProvider, { content: { prices } });
    await opened(world, ref);
    expect(await tendersNow()).toEqual(
      new Map([
        [WORLD.provider, 'valid'],
        [WORLD.otherProvider, 'unreadable'],
        [WORLD.thirdProvider, 'incomplete'],
      ]),
    );
    const rows = (await world.officers.listTenders(ref)).rows;
    expect(rows.find(({ provider }) => provider === WORLD.provider)?.content?.answers).toEqual(answers);
  });

  it('finds lapsed admissions, missing answers and prices over their caps', async () => {
    await bids(world, ref, WORLD.provider, { price: 300_001 });
    await bids(world, ref, WORLD.otherProvider, { answer: ' ' });
    await bids(world, ref, WORLD.thirdProvider);
    world.around.admitted.delete(WORLD.thirdProvider);
    await opened(world, ref);
    expect(await tendersNow()).toEqual(
      new Map([
        [WORLD.provider, 'over_cap'],
        [WORLD.otherProvider, 'incomplete'],
        [WORLD.thirdProvider, 'membership_lapsed'],
      ]),
    );
    expect(must(await world.officers.viewCompetition(ref))).toMatchObject({
      state: 'evaluating',
      opened: { valid: 0, invalid: 3 },
    });
  });

  it('leaves withdrawn tenders and mere drafts alone', async () => {
    await bids(world, ref, WORLD.provider);
    must(await world.bidders.changeTender(bidder(ref.id), { do: 'withdraw' }, act(WORLD.signatory, 'tender.withdraw')));
    must(await world.bidders.startTender(bidder(ref.id, WORLD.otherProvider), act(WORLD.signatory, 'tender.start')));
    await opened(world, ref);
    expect((await tendersNow()).size).toBe(0);
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('no_tenders');
  });

  it('goes on where it broke off, and opens nothing twice', async () => {
    const providers = [WORLD.provider, WORLD.otherProvider, WORLD.thirdProvider];
    for (const provider of providers) await bids(world, ref, provider, { answer: 'x'.repeat(12_000) });
    await openersApprove(world, ref);
    let left = 1;
    const objects = {
      ...world.house.platform.objects,
      get: (key: string) => {
        if (key.includes('envelopes/') && left-- <= 0) return Promise.reject(new Error('the object store is down'));
        const text = world.files.get(key);
        return Promise.resolve(
          text === undefined ? undefined : { bytes: new TextEncoder().encode(text), contentType: 'x' },
        );
      },
    };
    const broken = createOpening({ platform: platformWith({ objects }), purchasing: purchasing(), witness });
    await expect(broken.openTenders(ref, WORKER)).rejects.toThrow('down');
    expect((await world.officers.listTenders(ref)).rows.length).toBe(1);
    expect(must(await world.officers.viewCompetition(ref)).state).toBe('sealed');

    must(await world.opening.openTenders(ref, WORKER));
    expect((await world.officers.listTenders(ref)).rows.map(({ version }) => version)).toEqual([1, 1, 1]);
    const once = must(await world.opening.openTenders(ref, WORKER));
    expect(must(await world.officers.viewCompetition(ref)).version).toBe(once.version);
    const facts = world.house
      .events()
      .flatMap((event) => event.facts)
      .filter(({ type }) => type === 'tender.opened');
    expect(facts.length).toBe(3);
    expect(world.covered).toEqual([]);
  });

  it('stays closed while the key cannot be had, and opens later', async () => {
    await bids(world, ref, WORLD.provider);
    await openersApprove(world, ref);
    const custody = { ...world.house.platform.custody, unwrap: () => Promise.reject(new Error('KMS is down')) };
    const broken = createOpening({ platform: platformWith({ custody }), purchasing: purchasing(), witness });
    await expect(broken.openTenders(ref, WORKER)).rejects.toThrow('KMS');
    expect(codeOf(await world.opening.openTenders(ref, WORKER))).toBe('ok');
  });

  it('voids what was altered, dropped or received late, and opens the rest', async () => {
    for (const provider of [WORLD.provider, WORLD.otherProvider, WORLD.thirdProvider]) await bids(world, ref, provider);
    const later = { ':at': plusMs(WORLD.deadline, 1) };
    await client().send(
      new UpdateCommand({
        TableName,
        Key: keyOf(),
        UpdateExpression: 'SET #s.receivedAt = :at',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: later,
      }),
    );
    await client().send(new DeleteCommand({ TableName, Key: keyOf(WORLD.otherProvider) }));
    await opened(world, ref);
    expect(await tendersNow()).toEqual(
      new Map([
        [WORLD.provider, 'altered'],
        [WORLD.otherProvider, 'altered'],
        [WORLD.thirdProvider, 'valid'],
      ]),
    );
    expect(must(await world.officers.viewCompetition(ref))).toMatchObject({ opened: { valid: 1, void: 2 } });
  });

  it('is put on record without a price: each envelope with its time, hash and why it does not count', async () => {
    await bids(world, ref, WORLD.provider, { price: 123_457 });
    await bids(world, ref, WORLD.otherProvider);
    world.around.admitted.delete(WORLD.otherProvider);
    await opened(world, ref);
    const { rows } = await world.officers.listOpeningLines(must(await world.officers.viewOpened(ref)));
    const found = rows.map((row) => ({
      provider: row.provider,
      finding: row.finding,
      reason: 'reason' in row ? row.reason : undefined,
    }));
    expect(found).toContainEqual({ provider: WORLD.provider, finding: 'valid', reason: undefined });
    expect(found).toContainEqual({ provider: WORLD.otherProvider, finding: 'invalid', reason: 'membership_lapsed' });
    const [first] = rows;
    const { rows: tenders } = await world.officers.listTenders(ref);
    const same = tenders.find(({ id }) => id === first?.tender);
    expect(first).toMatchObject({ hash: same?.hash, receivedAt: same?.receivedAt });
    expect(JSON.stringify(rows)).not.toMatch(/123457|Rinnalla/);
  });

  it('lists who withdrew and when in its record alone, without a word of what was withdrawn', async () => {
    await bids(world, ref, WORLD.provider);
    await bids(world, ref, WORLD.otherProvider);
    const other = bidder(ref.id, WORLD.otherProvider);
    must(await world.bidders.changeTender(other, { do: 'withdraw' }, act(WORLD.signatory, 'tender.withdraw')));
    const at = world.house.clock.now();
    await opened(world, ref);
    const record = must(await world.officers.viewOpened(ref));
    const { rows } = await world.officers.listOpeningLines(record);
    const [first] = rows;
    expect(rows.map(({ provider, finding }) => [provider, finding])).toEqual([
      [WORLD.otherProvider, 'withdrawn'],
      [WORLD.provider, 'valid'],
    ]);
    expect(Object.keys(first ?? {}).sort()).toEqual(['finding', 'provider', 'tender', 'withdrawnAt']);
    expect(first).toMatchObject({ withdrawnAt: at });
    expect(JSON.stringify(must(await world.officers.viewCompetition(ref)))).not.toContain('withdrawn');
    expect(record).toMatchObject({ opened: { valid: 1, invalid: 0, void: 0 } });
  });

  it('opens no tender that was smuggled in without an event', async () => {
    await bids(world, ref, WORLD.provider);
    const original = await world.house.platform.db.get(competitionTable, keyOf());
    const state = {
      ...(original?.['state'] as object),
      pseudonym: world.house.platform.pseudonyms.of(ref.id, WORLD.otherProvider),
      id: `tnd_${'7'.repeat(26)}`,
    };
    await client().send(new PutCommand({ TableName, Item: { ...original, ...keyOf(WORLD.otherProvider), state } }));
    await opened(world, ref);
    expect(await tendersNow()).toEqual(new Map([[WORLD.provider, 'valid']]));
  });
});
