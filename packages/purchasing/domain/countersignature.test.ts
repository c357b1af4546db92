import { id, plusHours, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { ADMISSION, AUTHORITY, MORNING, PROVIDER } from '../testing/samples.ts';
import {
  applyCountersignature,
  begin,
  type Countersignature,
  type CountersignatureCommand,
  type CountersignatureState,
  countersignatureDueAt,
  countersignatureLifecycle,
  decideCountersignature,
  signatureLapsesAt,
  subjectOf,
} from './countersignature.ts';

const REQUEST = id('request', 'req_01J8Z000000000000000000005');
const waiting = begin(
  {
    id: id('countersignature', 'csg_01J8Z000000000000000000009'),
    organisation: PROVIDER,
    act: { kind: 'request.submit', authority: AUTHORITY, request: REQUEST },
    hash: 'aa',
  },
  { at: MORNING, by: 'per_first' },
).state;
const LATE = signatureLapsesAt(waiting);
const SIGN: CountersignatureCommand = { command: 'sign', hash: 'aa', binds: true };
const COMMANDS = { sign: SIGN, refuse: { command: 'refuse' }, lapse: { command: 'lapse' } } as const;
const PATHS: { readonly [S in CountersignatureState]: readonly (keyof typeof COMMANDS)[] } = {
  waiting: [],
  signed: ['sign'],
  refused: ['refuse'],
  lapsed: ['lapse'],
};
const STATES = Object.keys(PATHS).filter((s): s is CountersignatureState => Object.hasOwn(PATHS, s));
const whenOf = (name: keyof typeof COMMANDS) => (name === 'lapse' ? LATE : MORNING);
const must = (one: Countersignature, name: keyof typeof COMMANDS): Countersignature => {
  const decided = decideCountersignature(one, COMMANDS[name], whenOf(name), 'per_second');
  return decided.ok ? applyCountersignature(one, decided.value) : expect.fail(decided.error.code);
};
const inState = (state: CountersignatureState): Countersignature => PATHS[state].reduce(must, waiting);
const signedBy = (by: string, command = SIGN, at = MORNING) => decideCountersignature(waiting, command, at, by);

describe('the lifecycle of a second signature', () => {
  it.each(STATES.flatMap((state) => (['sign', 'refuse', 'lapse'] as const).map((name) => [state, name] as const)))(
    '%s × %s does what the table says',
    (state, name) => {
      const one = inState(state);
      const allowed = targets(countersignatureLifecycle, state, name);
      if (allowed.ok) expect(allowed.value).toContain(must(one, name).state);
      else expect(decideCountersignature(one, COMMANDS[name], whenOf(name), 'per_second')).toEqual(allowed);
    },
  );

  it('reaches every state, and only what waits is due', () => {
    expect(STATES.map((state) => inState(state).state)).toEqual(STATES);
    expect(STATES.filter((state) => countersignatureDueAt(inState(state)) !== undefined)).toEqual(['waiting']);
  });
});

describe('a second signature', () => {
  it('is another person’s', () => {
    expect(signedBy('per_first')).toMatchObject({ error: { code: 'purchasing.same_signatory' } });
  });

  it('is to the last moment of fourteen days, and lapses from then on', () => {
    expect(LATE).toBe(plusHours(MORNING, 14 * 24));
    expect(signedBy('per_second', SIGN, plusHours(LATE, -1))).toMatchObject({ ok: true });
    expect(signedBy('per_second', SIGN, LATE)).toMatchObject({ error: { code: 'purchasing.signature_lapsed' } });
    const early = decideCountersignature(waiting, { command: 'lapse' }, plusHours(LATE, -1), 'clock');
    expect(early).toMatchObject({ error: { code: 'purchasing.not_due' } });
  });

  it('is of what the first one signed, and binds only with that', () => {
    expect(signedBy('per_second', { command: 'sign', hash: 'bb', binds: true })).toMatchObject({
      error: { code: 'purchasing.signed_changed' },
    });
    expect(signedBy('per_second', { command: 'sign', hash: 'aa', binds: false })).toMatchObject({
      error: { code: 'purchasing.signatures_do_not_bind' },
    });
  });

  it('names what it is about', () => {
    expect(subjectOf(waiting.act)).toBe(REQUEST);
    const place = { authority: AUTHORITY, system: id('system', 'dps_01J8Z000000000000000000002') };
    const category = id('category', 'cat_01J8Z000000000000000000003');
    expect(subjectOf({ kind: 'admission.renew', ...place, category, admission: ADMISSION })).toBe(ADMISSION);
  });
});
