import { cents, type Instant, instant, localDate, municipalityCode, plusMs } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClient } from '../testing/a-client.ts';
import {
  agreementId,
  aProfile,
  CASE_WORKER,
  COLLEAGUE,
  CONTACT,
  HOME,
  MUSTASAARI,
  OFFER_TERMS,
  OPENED_AT,
  SUPERVISOR,
  VAASA,
} from '../testing/samples.ts';
import type { Client } from './client.ts';
import type { ClientCommand } from './client-commands.ts';
import { decideClient } from './client-decide.ts';
import type { ClientContact, ClientProfile } from './client-profile.ts';
import { type History, joiningIn, knownByHand, type Said } from './known-by-hand.ts';
import { columnsBack, isServedSince, movesBack } from './separation.ts';

const ME = { at: OPENED_AT, by: CASE_WORKER };
const LATER = { at: plusMs(OPENED_AT, 60_000), by: COLLEAGUE };
const homeFrom = (municipality: ClientProfile['homes'][0]['municipality'], from: string) => ({
  ...HOME,
  municipality,
  from: localDate(from),
  recordedAt: OPENED_AT,
});
const PROFILE: ClientProfile = { ...aProfile(), homes: [homeFrom(VAASA, '2020-01-01')] };
const opened: Said = { type: 'client.opened', ...ME, profile: PROFILE, contact: CONTACT };
const joined: Said = { type: 'client.joined', ...LATER };
const told = (...facts: readonly Said[]): readonly Said[] => [...facts, { type: 'client.imported', ...LATER }];
const contact = (value: ClientContact): Said => ({ type: 'client.contact_changed', ...LATER, contact: value });
const profile = (value: ClientProfile): Said => ({ type: 'client.profile_changed', ...LATER, profile: value });
const OTHERS: ClientContact = { name: 'TESTINEN Kaarina', phone: '040 222' };
const moved: Said = { type: 'client.moved', ...LATER, home: homeFrom(MUSTASAARI, '2026-03-01') };
const JOINED: History = [
  [opened],
  [joined, ...told(contact(OTHERS), profile({ ...PROFILE, language: 'fi', needs: ['transport'] }), moved)],
];

describe('what is known of a client without the national system', () => {
  it('is what was known before the joining, and as of the last word of a hand', () => {
    expect(knownByHand(JOINED)).toEqual({ profile: PROFILE, contact: CONTACT, asOf: OPENED_AT });
    expect(knownByHand([...JOINED, told(contact({ ...OTHERS, phone: '040 333' }))])?.contact).toEqual(CONTACT);
    expect(knownByHand([])).toBeUndefined();
  });

  it('keeps what a person has written since, and nothing of what they left as they found it', () => {
    const group = { ...PROFILE, language: 'fi', needs: ['transport'], distanceGroup: 'C' } as const;
    const known = knownByHand([...JOINED, [contact({ ...OTHERS, email: 'k@example.org' })], [profile(group)]]);
    expect(known?.contact).toEqual({ ...CONTACT, email: 'k@example.org' });
    expect(known?.profile).toMatchObject({ language: 'sv', distanceGroup: 'C' });
    expect(known?.profile.needs).toBeUndefined();
    expect(known?.asOf).toBe(LATER.at);
  });

  it('keeps a home that a person recorded since', () => {
    const own: Said = { type: 'client.moved', ...LATER, home: homeFrom(VAASA, '2026-03-03') };
    expect(knownByHand([...JOINED, [own]])?.profile.homes.map(({ from }) => from)).toEqual([
      '2020-01-01',
      '2026-03-03',
    ]);
  });

  it('begins anew with a separation, so that a second joining is taken back to that', () => {
    const back = { profile: PROFILE, contact: CONTACT, asOf: OPENED_AT };
    const separated: Said = { type: 'client.separated', ...LATER, ...back };
    const twice: History = [...JOINED, [separated], [joined, ...told(contact({ name: 'Kaarina Testinen' }))]];
    expect(knownByHand(twice)).toEqual(back);
    expect(joiningIn(JOINED)).toMatchObject(LATER);
    expect(joiningIn([...JOINED, [separated]])).toBeUndefined();
    expect(joiningIn(twice)).toMatchObject(LATER);
    expect(joiningIn([[opened]])).toBeUndefined();
  });

  it('is the same whatever the national system told between what people wrote', () => {
    const steps = fc.array(fc.record({ hand: fc.boolean(), field: fc.constantFrom('name', 'phone', 'email') }));
    fc.assert(
      fc.property(steps, (list) => {
        let [seen, alone] = [CONTACT, CONTACT];
        const history: (readonly Said[])[] = [[opened], [joined]];
        for (const [n, { hand, field }] of list.entries()) {
          seen = { ...seen, [field]: `${field} ${String(n)}` };
          if (hand) alone = { ...alone, [field]: `${field} ${String(n)}` };
          history.push(hand ? [contact(seen)] : told(contact(seen)));
        }
        expect(knownByHand(history)?.contact).toEqual(alone);
      }),
    );
  });
});

describe('what a separation changes', () => {
  it('is named by column, and the homes that go are retold to referrals', () => {
    const now: ClientProfile = {
      ...PROFILE,
      language: 'fi',
      homes: [...PROFILE.homes, homeFrom(MUSTASAARI, '2026-03-01')],
    };
    const back = { profile: PROFILE, contact: CONTACT, asOf: OPENED_AT };
    expect(columnsBack({ profile: now, contact: OTHERS }, back)).toEqual([
      'name',
      'phone',
      'email',
      'language',
      'municipality',
    ]);
    expect(columnsBack(back, back)).toEqual([]);
    expect(movesBack(now, PROFILE)).toEqual([{ municipality: VAASA, from: '2026-03-01' }]);
    expect(movesBack(PROFILE, PROFILE)).toEqual([]);
  });

  it('ends with where the client lives now by a person’s word', () => {
    const third = municipalityCode('946');
    const own = { homes: [homeFrom(VAASA, '2020-01-01'), homeFrom(third, '2026-03-03')] } as const;
    const now = { homes: [...own.homes, homeFrom(MUSTASAARI, '2026-03-01')] } as const;
    expect(movesBack({ homes: [now.homes[0], now.homes[1], now.homes[2]] }, own)).toEqual([
      { municipality: VAASA, from: '2026-03-01' },
      { municipality: third, from: '2026-03-03' },
    ]);
  });

  it('needs a supervisor for referrals that bound something since the joining, and for no others', () => {
    const offer = (at: Instant) => ({ ...OFFER_TERMS, at, by: CASE_WORKER, agreement: agreementId(1), answerBy: at });
    const early = offer(instant('2026-01-01T07:00:00.000Z'));
    const over = { at: early.at, by: CASE_WORKER, reason: 'declined' };
    expect(early.reservedCents).toBe(cents(160_000));
    expect(isServedSince({}, OPENED_AT)).toBe(false);
    expect(isServedSince({ offer: offer(OPENED_AT) }, OPENED_AT)).toBe(true);
    expect(isServedSince({ offer: early }, OPENED_AT)).toBe(true);
    expect(isServedSince({ offer: early, over }, OPENED_AT)).toBe(false);
    expect(isServedSince({ offer: early, over: { ...over, at: OPENED_AT } }, OPENED_AT)).toBe(true);
    expect(isServedSince({ offer: early, trackingUntil: localDate('2026-03-03') }, OPENED_AT)).toBe(false);
    expect(isServedSince({ offer: early, trackingUntil: localDate('2026-03-04') }, OPENED_AT)).toBe(true);
  });
});

const BEFORE = { profile: PROFILE, contact: CONTACT, asOf: OPENED_AT };
const JOINING = { at: OPENED_AT, by: COLLEAGUE };
const SEPARATE = {
  command: 'separate',
  reason: 'a namesake',
  joined: JOINING,
  before: BEFORE,
  isServed: false,
} as const;
const CONFIRM = { command: 'confirm_separation', joined: JOINING, before: BEFORE } as const;
const REFUSE = { command: 'refuse_separation', joined: JOINING, reason: 'it is she' } as const;
const tied = () => aClient().after({ command: 'join', external: 'TMT-1', asOf: OPENED_AT });
const asked = () => tied().after({ ...SEPARATE, isServed: true });
const codeOf = (client: Client, command: ClientCommand, by = SUPERVISOR): string => {
  const decided = decideClient(client, command, OPENED_AT, by);
  return decided.ok ? decided.value.map(({ type }) => type).join() : decided.error.code;
};

describe('a separation', () => {
  it('is done at once where nothing was bound since, and asked of a supervisor otherwise', () => {
    expect(codeOf(tied().client, SEPARATE, CASE_WORKER)).toBe('client.separated');
    expect(tied().after(SEPARATE).client).toMatchObject({
      external: undefined,
      known: OPENED_AT,
      profile: PROFILE,
      separation: { state: 'done', reason: 'a namesake' },
    });
    expect(asked().client).toMatchObject({ external: { reference: 'TMT-1' }, separation: { state: 'asked' } });
    expect(asked().after(CONFIRM, LATER.at, SUPERVISOR).client).toMatchObject({
      external: undefined,
      separation: { state: 'done', asked: { by: CASE_WORKER }, settled: { at: LATER.at, by: SUPERVISOR } },
    });
    const kept = asked().after(REFUSE, LATER.at, SUPERVISOR);
    expect(kept.client).toMatchObject({
      external: { reference: 'TMT-1' },
      separation: { state: 'refused', refusal: 'it is she' },
    });
    expect(codeOf(kept.client, SEPARATE)).toBe('client.separated');
  });

  it.each([
    [
      'of a client opened with its number',
      aClient().after({ command: 'import', external: 'T', asOf: OPENED_AT, change: {} }).client,
      SEPARATE,
      'casework.not_joined',
    ],
    ['of a client without one', aClient().client, SEPARATE, 'casework.not_joined'],
    ['a second time', tied().after(SEPARATE).client, SEPARATE, 'casework.not_joined'],
    ['under a legal hold', tied().held().client, SEPARATE, 'casework.legal_hold'],
    ['confirmed under a legal hold', asked().held().client, CONFIRM, 'casework.legal_hold'],
    ['while a supervisor has been asked', asked().client, SEPARATE, 'casework.separation_pending'],
    ['confirmed without being asked', tied().client, CONFIRM, 'casework.separation_not_asked'],
    ['refused without being asked', tied().client, REFUSE, 'casework.separation_not_asked'],
  ])('is not possible %s', (_what, client, command, code) => {
    expect(codeOf(client, command)).toBe(code);
  });

  it('is answered by nobody who asked or joined', () => {
    for (const by of [CASE_WORKER, COLLEAGUE])
      for (const command of [CONFIRM, REFUSE])
        expect(codeOf(asked().client, command, by)).toBe('casework.separation_by_another');
    expect(codeOf(asked().client, CONFIRM)).toBe('client.separated');
  });
});
