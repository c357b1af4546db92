import { OTHER_AUTHORITY, OTHER_PROVIDER } from '@kt/casework/testing/samples.ts';
import { instant } from '@kt/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from './check-invariants.ts';
import type { Answer, Observed, ObservedItem } from './observed.ts';
import { CLIENT_NAME, FORGOTTEN_NAME } from './testing/a-served-client.ts';
import { brokenBy, brokenIn, brokenWith } from './testing/judged.ts';
import { aSoundWorld, OWN_NOTE, type SoundWorld } from './testing/sound-world.ts';
import { added, both, keyed, set, type Tampering, tagged, telling, type Where, without } from './testing/tampering.ts';

let world: SoundWorld;
beforeAll(async () => {
  world = await aSoundWorld();
});

const shown = (text: string, over: Partial<Answer> = {}): Partial<Observed> => {
  const { now, answers } = world.observed;
  return { answers: [...answers, { at: now, actingFor: OTHER_PROVIDER, path: '/views', status: 200, text, ...over }] };
};

const client = both(tagged('casework', 'client'), keyed('casework', ' STATE'));
const forgotten = both(client, (one) => JSON.stringify(one.item).includes('"erased"'));
const found = (where: Where): ObservedItem => {
  const one = Array.from(world.observed.items).find(where);
  if (one === undefined) throw new TypeError('nothing like it is stored');
  return one;
};
const pkOf = (where: Where): string => String(found(where).item['pk']);
const idIn = (where: Where, form: RegExp): string => {
  const [, id] = form.exec(JSON.stringify(found(where).item)) ?? [];
  if (id === undefined) throw new TypeError('no such id');
  return id;
};

describe('a sound world', () => {
  it('keeps every invariant, and each has looked at something', async () => {
    const judged = await checkInvariants(world.observed);
    expect(brokenIn(judged)).toEqual([]);
    expect(Object.values(judged).every(({ checked }) => checked > 0)).toBe(true);
  });

  it('nothing to look at is no proof', async () => {
    const nothing = { items: [], answers: [], replays: [], pending: [], canaries: [], logLines: [] };
    const judged = await checkInvariants({ ...world.observed, ...nothing });
    expect(Object.values(judged)).toHaveLength(13);
    for (const judgement of Object.values(judged))
      expect(judgement).toMatchObject({ ok: false, checked: 0, why: 'nothing to check' });
  });

  it('data that does not read fails the invariant that needs it', async () => {
    const spoiled = set(tagged('settlement', 'budget'), 'state.amountCents', '160000');
    expect(await brokenBy(world, spoiled)).toEqual(['budgets_kept']);
  });
});

describe('the audit trail', () => {
  const TAMPERED: readonly (readonly [string, Tampering])[] = [
    ['an event is rewritten', set(telling('line.paid'), 'facts.0.amountCents', 40_000.5)],
    ['an event is taken out', without(telling('claim.verified'))],
    ['a log entry is taken out', without(tagged('transparency', 'log-entry'))],
    ['the signed head is taken out', without(tagged('transparency', 'signed-head'))],
    ['the head is signed by nobody', set(tagged('transparency', 'signed-head'), 'signature', 'AAAA')],
    [
      'details are changed',
      set(both(tagged('casework', 'details'), keyed('casework', '#CLI#')), 'details.0.contact.name', 'X'),
    ],
  ];
  it.each(TAMPERED)('%s', async (_what, tamper) => {
    expect(await brokenWith(world, { items: tamper([...world.observed.items]) })).toContain('audit_chain_whole');
  });

  it('another key’s signatures prove nothing', async () => {
    const other = await aSoundWorld();
    expect(await brokenWith(world, { publicKey: other.observed.publicKey })).toEqual(['audit_chain_whole']);
  });
});

describe('answers', () => {
  it('the same key answers otherwise', async () => {
    const [first] = world.observed.replays;
    const second = { status: 201, text: '{"id":"y"}' };
    const replays = first === undefined ? [] : [{ ...first, second }];
    expect(await brokenWith(world, { replays })).toEqual(['same_key_same_answer']);
    const accepted = first === undefined ? [] : [{ ...first, sameBody: false }];
    expect(await brokenWith(world, { replays: accepted })).toEqual(['same_key_same_answer']);
  });

  it('a provider is told of another’s referral, claim, agreement or payment', async () => {
    const { referral, claim, agreement, client: one, evidence } = world.served;
    const line = pkOf(tagged('settlement', 'line')).split('#LINE#')[1] ?? '';
    for (const id of [referral, claim, agreement, one.id, evidence, line])
      expect(await brokenWith(world, shown(JSON.stringify([id]))), id).toEqual(['nothing_foreign_in_answers']);
  });

  it('another authority is told, or anybody', async () => {
    const { referral, agreement } = world.served;
    expect(await brokenWith(world, shown(referral, { actingFor: OTHER_AUTHORITY }))).toEqual([
      'nothing_foreign_in_answers',
    ]);
    const { at, path, status } = { at: world.observed.now, path: '/public', status: 200 };
    const toAnybody = (text: string) => ({ answers: [...world.observed.answers, { at, path, status, text }] });
    expect(await brokenWith(world, toAnybody(referral))).toEqual(['nothing_foreign_in_answers']);
    expect(await brokenWith(world, toAnybody(agreement))).toEqual([]);
  });

  it('a tender is told of before its competition is decided', async () => {
    const tender = pkOf(tagged('competition', 'tender'));
    expect(tender).toContain(world.bought.competition);
    const id = idIn(tagged('competition', 'tender'), /(tnd_\w{26})/);
    const early = shown(id, { at: instant('2026-02-02T10:00:59.999Z') });
    expect(await brokenWith(world, early)).toEqual(['nothing_foreign_in_answers']);
    expect(await brokenWith(world, shown(id))).toEqual([]);
  });

  it('a refusal may repeat what the asker named, and nothing else', async () => {
    const { referral, claim } = world.served;
    const refused = { path: `/referrals/${referral}`, status: 404 };
    expect(await brokenWith(world, shown(referral, refused))).toEqual([]);
    expect(await brokenWith(world, shown(`${referral} ${claim}`, refused))).toEqual(['nothing_foreign_in_answers']);
  });

  it('a planted text turns up elsewhere', async () => {
    expect(await brokenWith(world, shown(OWN_NOTE))).toEqual(['nothing_foreign_in_answers']);
    const logLines = [...world.observed.logLines, `{"event":"x","note":"${OWN_NOTE}"}`];
    expect(await brokenWith(world, { logLines })).toEqual(['nothing_foreign_in_answers']);
  });
});

describe('finishing', () => {
  it('something was due and nobody came', async () => {
    const overdue = set((one) => typeof one.item['duesk'] === 'string', 'duesk', `${world.observed.now}#x`);
    expect(await brokenBy(world, overdue)).toEqual(['everything_finishes']);
  });

  it('a run was left half built', async () => {
    expect(await brokenBy(world, set(tagged('settlement', 'run'), 'state.state', 'building'))).toEqual([
      'everything_finishes',
    ]);
  });

  it('an opening was approved and broke off', async () => {
    const opened = both(tagged('competition', 'competition'), (one) => JSON.stringify(one.item).includes('"opened"'));
    expect(await brokenBy(world, set(opened, 'state.opened', undefined))).toEqual(['everything_finishes']);
  });
});

describe('retention', () => {
  it('an erased client’s contact is still there', async () => {
    const pk = pkOf(forgotten);
    const contact = { table: 'casework', item: { pk, sk: 'CONTACT', tag: 'contact', contact: { name: 'X' } } };
    expect(await brokenBy(world, added(contact))).toEqual(['retention_kept']);
  });

  it('a message about an erased client is still there', async () => {
    const said = { sk: 'DET#ref_1:messages#0000000001', tag: 'details', details: { 0: { message: { text: 'X' } } } };
    const message = { table: 'casework', item: { pk: pkOf(forgotten), ...said } };
    expect(await brokenBy(world, added(message))).toEqual(['audit_chain_whole', 'retention_kept']);
  });

  it('an erased client’s profile is still there', async () => {
    expect(await brokenBy(world, set(forgotten, 'state.profile', { language: 'sv' }))).toEqual(['retention_kept']);
  });

  it('a name stays where nothing can be erased, or longer than it may', async () => {
    expect(await brokenBy(world, set(telling('referral.offered'), 'facts.0.name', CLIENT_NAME))).toEqual([
      'retention_kept',
    ]);
    const note = { table: 'casework', item: { pk: 'NOTE', sk: 'X', text: FORGOTTEN_NAME } };
    expect(await brokenBy(world, added(note))).toEqual(['retention_kept']);
  });

  it('somebody is shown what should be forgotten', async () => {
    const late = shown(FORGOTTEN_NAME, { actingFor: world.served.authority });
    expect(await brokenWith(world, late)).toEqual(['retention_kept']);
  });

  it('a client is read after the last day', async () => {
    const pk = pkOf(forgotten);
    const state = { client: pk.split('#CLI#')[1], at: '2025-05-05T08:00:00.000Z' };
    expect(
      await brokenBy(world, added({ table: 'casework', item: { pk, sk: 'READ#1', tag: 'client', state } })),
    ).toEqual(['retention_kept']);
  });

  it('an erased file is still there', async () => {
    expect(await brokenBy(world, set(tagged('casework', 'evidence'), 'state.state', 'erased'))).toEqual([
      'retention_kept',
    ]);
  });

  it('erased details are still there', async () => {
    const event = idIn(telling('client.details_erased'), /"erased":\["(evt_\w{26})"/);
    const details = {
      table: 'casework',
      item: { pk: 'X', sk: 'DET#1', tag: 'details', event, salt: 'x', details: {} },
    };
    expect(await brokenBy(world, added(details))).toContain('retention_kept');
  });
});
