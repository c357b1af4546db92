import { id, instant, plusMs } from '@kt/kernel';
import { tableName } from '@kt/platform/db/table.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { competitionTable } from '../store/keys.ts';
import { WORLD } from '../testing/default-world.ts';
import { bids, published, sealed } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf, must, type World } from '../testing/world.ts';
import type { CompetitionRef } from './ports.ts';

let world: World;
let ref: CompetitionRef;
beforeEach(async () => {
  world = await aWorld();
  ref = await published(world);
});

const own = () => bidder(ref.id);
const start = () => world.bidders.startTender(own(), act(WORLD.signatory, 'tender.start'));
const submit = async (over: Parameters<typeof act>[2] = {}, answer?: string) => {
  const envelope = await sealed(world, ref, WORLD.provider, answer === undefined ? {} : { answer });
  return world.bidders.submitTender(own(), { envelope, keepsCopy: false }, act(WORLD.signatory, 'tender.submit', over));
};
const at = (ms: number) => world.house.clock.moveTo(plusMs(WORLD.deadline, ms));
const later = instant('2026-02-09T10:00:00.000Z');
const extend = () =>
  world.officers.giveCommand(
    ref,
    { do: 'addendum', texts: { fi: 'Jatko' }, deadline: later },
    act(WORLD.officer, 'competition.addendum'),
  );

describe('submitting a sealed tender', () => {
  it.each([
    [-1, 'ok'],
    [0, 'competition.deadline_passed'],
    [1, 'competition.deadline_passed'],
  ] as const)('%i ms from the deadline: %s', async (ms, code) => {
    must(await start());
    at(ms);
    expect(codeOf(await submit())).toBe(code);
    expect(must(await world.bidders.viewOwnTender(own())).state).toBe(code === 'ok' ? 'submitted' : 'draft');
  });

  it.each([
    [-1, 'ok'],
    [0, 'competition.deadline_passed'],
  ] as const)('is withdrawn %i ms from the deadline: %s', async (ms, code) => {
    await bids(world, ref, WORLD.provider);
    at(ms);
    expect(
      codeOf(await world.bidders.changeTender(own(), { do: 'withdraw' }, act(WORLD.signatory, 'tender.withdraw'))),
    ).toBe(code);
  });

  it('writes the tender, its event and the key of idempotency, and nothing else', async () => {
    must(await start());
    const changes = () => world.house.engine.streamSince(tableName('test', competitionTable), '0').length;
    const before = changes();
    const events = world.house.events().length;
    must(await submit());
    expect(changes() - before).toBe(3);
    expect(world.house.events().length - events).toBe(1);
  });

  it('takes two round trips, however many have bid before', async () => {
    must(await start());
    const envelope = await sealed(world, ref, WORLD.provider);
    world.house.platform.db.meter.reset();
    must(
      await world.bidders.submitTender(own(), { envelope, keepsCopy: false }, act(WORLD.signatory, 'tender.submit')),
    );
    expect(world.house.platform.db.meter.usage().roundTrips).toBe(2);
  });

  it('answers a repeated request with the same receipt, even after the deadline', async () => {
    must(await start());
    const envelope = await sealed(world, ref, WORLD.provider);
    const again = act(WORLD.signatory, 'tender.submit');
    const first = must(await world.bidders.submitTender(own(), { envelope, keepsCopy: false }, again));
    const { receipts } = must(await world.bidders.viewOwnTender(own()));
    at(1);
    const replayed = must(await world.bidders.submitTender(own(), { envelope, keepsCopy: false }, again));
    expect(replayed).toEqual(first);
    expect(must(await world.bidders.viewOwnTender(own())).receipts).toEqual(receipts);
    const other = { ...again, idempotency: { key: again.idempotency?.key ?? '', bodyHash: 'other' } };
    expect(codeOf(await world.bidders.submitTender(own(), { envelope, keepsCopy: false }, other))).toBe(
      'idempotency.key_reused',
    );
  });

  it('replaces and keeps both receipts, each under its version', async () => {
    const first = await bids(world, ref, WORLD.provider);
    world.house.clock.moveBy(1_000);
    const second = await bids(world, ref, WORLD.provider, { price: 150_000 });
    const { receipts } = must(await world.bidders.viewOwnTender(own()));
    expect(receipts.map(({ version }) => version)).toEqual([first.version, second.version]);
    expect(new Set(receipts.map(({ hash }) => hash)).size).toBe(2);
  });

  it('refuses to replace what another device has replaced', async () => {
    const { version } = await bids(world, ref, WORLD.provider);
    await bids(world, ref, WORLD.provider);
    expect(codeOf(await submit({ expectedVersion: version }))).toBe('work.stale');
  });

  it('may be sent again after a withdrawal', async () => {
    await bids(world, ref, WORLD.provider);
    must(await world.bidders.changeTender(own(), { do: 'withdraw' }, act(WORLD.signatory, 'tender.withdraw')));
    expect(must(await world.bidders.viewOwnTender(own())).state).toBe('withdrawn');
    expect(codeOf(await submit())).toBe('ok');
  });

  it('goes on after the deadline was moved forward, though the tender was drafted under the old one', async () => {
    must(await start());
    must(await extend());
    world.house.clock.moveTo(plusMs(WORLD.deadline, 60_000));
    expect(codeOf(await submit({ expectedVersion: 1 }))).toBe('ok');
    world.house.clock.moveTo(plusMs(later, -1));
    expect(codeOf(await submit())).toBe('ok');
    world.house.clock.moveTo(later);
    expect(codeOf(await submit())).toBe('competition.deadline_passed');
  });

  it('asks for a confirmation after an addendum', async () => {
    await bids(world, ref, WORLD.provider);
    world.house.clock.moveBy(1_000);
    must(await extend());
    expect(must(await world.bidders.viewOwnTender(own())).needsConfirmation).toBe(true);
    must(await world.bidders.changeTender(own(), { do: 'confirm' }, act(WORLD.signatory, 'tender.confirm')));
    expect(must(await world.bidders.viewOwnTender(own())).needsConfirmation).toBe(false);
  });

  it('comes from an invited, admitted organisation that has begun a tender', async () => {
    expect(codeOf(await submit())).toBe('competition.not_found');
    const stranger = bidder(ref.id, id('organisation', `org_${'9'.repeat(26)}`));
    expect(codeOf(await world.bidders.startTender(stranger, act(WORLD.signatory, 'tender.start')))).toBe(
      'competition.not_found',
    );
    expect(codeOf(await world.bidders.viewInvitation(stranger))).toBe('competition.not_found');
    must(await start());
    expect(codeOf(await start())).toBe('competition.tender_started_already');
    world.around.admitted.delete(WORLD.provider);
    expect(codeOf(await submit())).toBe('competition.admission_inactive');
  });

  it('refuses a cancelled competition and a malformed envelope', async () => {
    must(await start());
    const envelope = { ...(await sealed(world, ref, WORLD.provider)), enc: 'short' };
    const sent = await world.bidders.submitTender(
      own(),
      { envelope, keepsCopy: false },
      act(WORLD.signatory, 'tender.submit'),
    );
    expect(codeOf(sent)).toBe('competition.envelope_form');
    must(
      await world.officers.endCompetition(
        ref,
        { do: 'cancel', reason: 'Määräraha puuttuu', organisations: [] },
        act(WORLD.officer, 'competition.cancel'),
      ),
    );
    expect(codeOf(await submit())).toBe('competition.not_open');
    const { ended } = must(await world.bidders.viewInvitation(own()));
    expect(ended).toEqual({ at: world.house.clock.now(), reason: 'Määräraha puuttuu' });
  });

  it('puts a large ciphertext into the object store first and its hash into the item', async () => {
    must(await start());
    must(await submit({}, 'x'.repeat(12_000)));
    const [name = ''] = [...world.files.keys()].filter((key) => key.includes('envelopes/'));
    const { receipts } = must(await world.bidders.viewOwnTender(own()));
    expect(name).toContain(receipts[0]?.hash ?? 'none');
    expect((await world.house.dump()).includes(world.files.get(name)?.slice(0, 200) ?? '')).toBe(false);
  });
});

it('lists a bidder its own tenders, and nobody else’s', async () => {
  must(await start());
  const rows = async (organisation: typeof WORLD.provider) =>
    (await world.bidders.listOwnTenders(WORLD.authority, organisation)).rows;
  expect(await rows(WORLD.provider)).toMatchObject([{ competition: ref.id, state: 'draft', receipts: [] }]);
  expect(await rows(WORLD.otherProvider)).toEqual([]);
});

describe('a draft', () => {
  const save = (text: string, expectedVersion: number) =>
    world.bidders.saveDraft(own(), text, { by: WORLD.signatory, operation: 'tender.save_draft', expectedVersion });

  it('is kept as ciphertext and read back by its organisation only', async () => {
    must(await start());
    expect(must(await world.bidders.readDraft(own()))).toEqual({ version: 0, text: undefined });
    must(await save('{"price":"123 456 €"}', 0));
    expect(must(await world.bidders.readDraft(own()))).toMatchObject({ version: 1, text: '{"price":"123 456 €"}' });
    expect([...world.files.values()].join()).not.toContain('123 456');
    expect(codeOf(await world.bidders.readDraft(bidder(ref.id, WORLD.otherProvider)))).toBe('competition.not_found');
  });

  it('is not overwritten by a device that has seen an older one', async () => {
    must(await start());
    must(await save('one', 0));
    expect(codeOf(await save('two', 0))).toBe('work.stale');
    must(await save('three', 1));
    expect(must(await world.bidders.readDraft(own())).text).toBe('three');
    expect([...world.files.keys()].filter((key) => key.includes('drafts/')).length).toBe(1);
  });

  it('becomes the own copy of what was sent, whatever is typed afterwards', async () => {
    must(await start());
    must(await save('as sent', 0));
    const envelope = await sealed(world, ref, WORLD.provider);
    must(await world.bidders.submitTender(own(), { envelope, keepsCopy: true }, act(WORLD.signatory, 'tender.submit')));
    must(await save('typed later', 1));
    expect(must(await world.bidders.readOwnCopy(own())).text).toBe('as sent');
    must(await submit());
    expect(codeOf(await world.bidders.readOwnCopy(own()))).toBe('competition.own_copy_missing');
  });

  it('is refused after the deadline', async () => {
    must(await start());
    at(0);
    expect(codeOf(await save('late', 0))).toBe('competition.deadline_passed');
  });
});
