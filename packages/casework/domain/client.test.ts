import { endOfDay, type Instant, localDate, plusMs, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClient } from '../testing/a-client.ts';
import {
  AUTHORITY,
  aProfile,
  CASE_WORKER,
  CONTACT,
  clientId,
  HOME,
  MUSTASAARI,
  OPENED_AT,
  SUPERVISOR,
  VAASA,
} from '../testing/samples.ts';
import { CLIENT_STATES, type Client, clientDueAt, clientLifecycle, isPastRetention } from './client.ts';
import { applyClient } from './client-apply.ts';
import type { ClientCommand, ClientCommandName } from './client-commands.ts';
import { decideClient, openClient } from './client-decide.ts';
import { type HomeRow, homeOn } from './client-profile.ts';
import { CLIENT_REFERENCE, clientReference, numberIn } from './client-reference.ts';
import { neutralOrder } from './neutral-order.ts';

const refused = (code: string, facts: object = {}) => ({ ok: false, error: { code, ...facts } });
const trying = (client: Client, command: ClientCommand, at: Instant = OPENED_AT) =>
  decideClient(client, command, at, SUPERVISOR);
const ERASE = { command: 'erase', events: [], complete: true } as const;

const JOINED = { at: OPENED_AT, by: CASE_WORKER };
const BY_HAND = {
  profile: { ...aProfile(), homes: [{ ...HOME, recordedAt: OPENED_AT }] },
  contact: CONTACT,
  asOf: OPENED_AT,
} as const;
const COMMANDS: { readonly [C in ClientCommandName]: ClientCommand<C> } = {
  change_contact: { command: 'change_contact', contact: CONTACT },
  change_profile: { command: 'change_profile', profile: aProfile() },
  record_move: { command: 'record_move', home: { ...HOME, municipality: MUSTASAARI } },
  keep: { command: 'keep' },
  hold: { command: 'hold', reason: 'an appeal' },
  release_hold: { command: 'release_hold' },
  import: { command: 'import', external: 'TMT-1', asOf: OPENED_AT, change: { contact: CONTACT } },
  join: { command: 'join', external: 'TMT-1', asOf: OPENED_AT, change: { contact: CONTACT } },
  separate: { command: 'separate', reason: 'a namesake', joined: JOINED, before: BY_HAND, isServed: false },
  confirm_separation: { command: 'confirm_separation', joined: JOINED, before: BY_HAND },
  refuse_separation: { command: 'refuse_separation', joined: JOINED, reason: 'it is the same person' },
  hand_over: { command: 'hand_over', to: SUPERVISOR },
  erase: ERASE,
};
const NAMES = Object.values(COMMANDS).map(({ command }) => command);
const dueOf = (client: Client): Instant => clientDueAt(client) ?? OPENED_AT;
const erased = (): Client => {
  const { client } = aClient();
  return aClient().after(ERASE, dueOf(client)).client;
};

const joined = () => aClient().after(COMMANDS.join);
/** Clients of whom a command can be asked, where not of any. */
const READY: { readonly [C in ClientCommandName]?: () => Client } = {
  release_hold: () => aClient().held().client,
  separate: () => joined().client,
  confirm_separation: () => joined().after({ ...COMMANDS.separate, isServed: true }).client,
  refuse_separation: () => joined().after({ ...COMMANDS.separate, isServed: true }).client,
};

describe('the lifecycle of a client’s data', () => {
  it.each(CLIENT_STATES.flatMap((state) => NAMES.map((name) => ({ state, name }))))(
    '$state × $name',
    ({ state, name }) => {
      const open = READY[name]?.() ?? aClient().client;
      const client = state === 'open' ? open : erased();
      const decided = trying(client, COMMANDS[name], name === 'erase' ? dueOf(client) : OPENED_AT);
      const allowed = targets(clientLifecycle, state, name);
      expect(decided.ok).toBe(allowed.ok);
      if (decided.ok && allowed.ok) expect(allowed.value).toContain(applyClient(client, decided.value).state);
      if (!allowed.ok) expect(decided).toEqual(allowed);
    },
  );

  it('reaches every state and leaves the open one', () => {
    expect([...new Set(Object.values(clientLifecycle.open).flat())].sort()).toEqual([...CLIENT_STATES].sort());
  });
});

describe('retention', () => {
  it('ends six months after the opening of a client that was referred nowhere', () => {
    const { client } = aClient();
    expect(client.keepUntil).toBe('2026-09-04');
    const ends = endOfDay(localDate('2026-09-04'));
    expect(clientDueAt(client)).toBe(ends);
    expect(isPastRetention(client, plusMs(ends, -1))).toBe(false);
    expect(isPastRetention(client, ends)).toBe(true);
  });

  it('does not run while a referral is under way, and counts from the last service after that', () => {
    expect(aClient().withReferral().client.keepUntil).toBeUndefined();
    expect(clientDueAt(aClient().withReferral().client)).toBeUndefined();
    expect(aClient().withReferral().served(localDate('2026-08-31')).client.keepUntil).toBe('2027-02-28');
  });

  it('refuses every change of details that are past it', () => {
    const { client } = aClient();
    for (const command of [COMMANDS.change_contact, COMMANDS.change_profile, COMMANDS.record_move])
      expect(trying(client, command, dueOf(client))).toEqual(refused('casework.retention_passed'));
  });

  it('lets nothing be erased early, nor under a legal hold, nor twice held', () => {
    const { client } = aClient();
    expect(trying(client, ERASE, plusMs(dueOf(client), -1))).toEqual(refused('casework.not_due'));
    expect(trying(client, ERASE, dueOf(client))).toMatchObject({ ok: true });
    expect(trying(client, ERASE, plusMs(dueOf(client), 1))).toMatchObject({ ok: true });
    const held = aClient().held().client;
    expect(clientDueAt(held)).toBeUndefined();
    expect(trying(held, ERASE, dueOf(client))).toEqual(refused('casework.legal_hold'));
    expect(trying(held, COMMANDS.hold)).toEqual(refused('casework.legal_hold'));
    expect(trying(client, COMMANDS.release_hold)).toEqual(refused('casework.no_hold'));
    expect(isPastRetention(held, dueOf(client))).toBe(true);
  });

  it('leaves the reference and nothing of the person', () => {
    expect(erased()).toMatchObject({ state: 'erased', reference: 'VAA-2026-004711' });
    expect(erased().profile).toBeUndefined();
    const partly = aClient().after({ ...ERASE, complete: false }, dueOf(aClient().client)).client;
    expect(partly.state).toBe('open');
    const move = trying(aClient().client, COMMANDS.record_move);
    expect(move.ok && applyClient(erased(), move.value)).toEqual(erased());
  });
});

describe('where a client lives', () => {
  it('is kept as a history with its sources', () => {
    const moved = aClient().after({
      command: 'record_move',
      home: { municipality: MUSTASAARI, from: localDate('2026-02-01'), source: 'population_register' },
    });
    const { profile } = moved.client;
    expect(profile?.homes).toHaveLength(2);
    if (profile === undefined) return;
    expect(homeOn(profile, localDate('2026-01-31'))).toBe(VAASA);
    expect(homeOn(profile, localDate('2026-02-01'))).toBe(MUSTASAARI);
    expect(homeOn(profile, localDate('2019-01-01'))).toBe(VAASA);
  });

  it('is not recorded ahead of time', () => {
    const home = { municipality: MUSTASAARI, from: localDate('2026-03-05'), source: 'client' } as const;
    expect(trying(aClient().client, { command: 'record_move', home })).toEqual(
      refused('casework.day_in_future', { day: '2026-03-05' }),
    );
    const asked = {
      id: clientId(1),
      authority: AUTHORITY,
      reference: 'VAA-2026-000001',
      profile: aProfile(),
      home,
      contact: CONTACT,
    };
    expect(openClient(asked, OPENED_AT, CASE_WORKER)).toEqual(refused('casework.day_in_future', { day: '2026-03-05' }));
  });

  it('goes by the latest row that has begun, whatever order the rows came in', () => {
    const arbitraryRow = fc.record({
      municipality: fc.constantFrom(VAASA, MUSTASAARI),
      from: fc.integer({ min: 1, max: 28 }).map((d) => localDate(`2026-02-${String(d).padStart(2, '0')}`)),
      source: fc.constant('client' as const),
      recordedAt: fc.constant(OPENED_AT),
    });
    fc.assert(
      fc.property(
        fc.array(arbitraryRow, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 28 }),
        (rows, d) => {
          const day = localDate(`2026-02-${String(d).padStart(2, '0')}`);
          const [first, ...rest]: readonly HomeRow[] = rows;
          if (first === undefined) return;
          const begun = rows
            .filter((row) => row.from <= day)
            .map((row) => row.from)
            .sort();
          const expected =
            begun.length > 0
              ? rows.findLast((row) => row.from === begun.at(-1))
              : [...rows].sort((a, b) => (a.from < b.from ? -1 : 1))[0];
          expect(homeOn({ homes: [first, ...rest] }, day)).toBe(expected?.municipality);
        },
      ),
    );
  });
});

describe('a client’s reference', () => {
  it('has the authority’s prefix, the year in Finland, and six digits', () => {
    const newYear = plusMs(endOfDay(localDate('2026-12-31')), 0);
    expect(clientReference('VAA', OPENED_AT, 'cli_01J0000000000000000000000Z')).toBe('VAA-2026-000031');
    expect(clientReference('VAA', plusMs(newYear, -1), 'X')).toMatch(/^VAA-2026-/);
    expect(clientReference('VAA', newYear, 'X')).toMatch(/^VAA-2027-/);
  });

  it('always has its form, and says its number', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (text) => {
        const reference = clientReference('VAA', OPENED_AT, text);
        expect(reference).toMatch(CLIENT_REFERENCE);
        expect(numberIn(reference)).toBeLessThan(1_000_000);
      }),
    );
  });
});

describe('the neutral order', () => {
  const options = ['a', 'b', 'c'].map((agreement) => ({ agreement }));

  it('shows the same options to all, and each comes first equally often', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 0, max: 900_000 }),
        (names, start) => {
          const all = names.map((agreement) => ({ agreement }));
          const firsts = names.map(
            (_, n) => neutralOrder(`VAA-2026-${String(start + n).padStart(6, '0')}`, all)[0]?.agreement,
          );
          expect([...firsts].sort()).toEqual([...names].sort());
        },
      ),
    );
  });

  it('is the same for one client whatever order the options come in', () => {
    expect(neutralOrder('VAA-2026-000004', options)).toEqual(neutralOrder('VAA-2026-000004', [...options].reverse()));
    expect(neutralOrder('VAA-2026-000004', options).map((o) => o.agreement)).toEqual(['b', 'c', 'a']);
    expect(neutralOrder('VAA-2026-000004', [])).toEqual([]);
  });
});
