import { instant, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AINO, aMandate, aMandateBasis, BIRGIT, CAJ, NOON } from '../testing/builders.ts';
import {
  decideMandate,
  isInForce,
  type Mandate,
  type MandateCommand,
  mandateDueAt,
  mandateLifecycle,
  registeredMandate,
  registerMandate,
  standingOf,
} from './mandate.ts';

/** The first moment after 30 June 2026 in Finland. */
const OVER = instant('2026-06-30T21:00:00.000Z');
const confirm: MandateCommand = { type: 'confirm', how: 'second_signatory' };

const builders: Record<string, Mandate> = {
  registered: aMandate(),
  in_force: aMandate(confirm),
  refused: aMandate({ type: 'refuse' }),
  withdrawn: aMandate({ type: 'withdraw' }),
  ended: aMandate(confirm, { type: 'end' }),
  expired: aMandate(confirm, { type: 'expire' }),
};
const commands: readonly MandateCommand[] = [
  confirm,
  { type: 'refuse' },
  { type: 'withdraw' },
  { type: 'end' },
  { type: 'expire' },
];
const codeOf = (mandate: Mandate, command: MandateCommand, by: string, at = NOON): string => {
  const result = decideMandate(mandate, command, at, by);
  return result.ok ? 'ok' : result.error.code;
};

describe('a mandate', () => {
  const pairs = Object.keys(builders).flatMap((state) =>
    commands.map((command) => [state, command.type, command] as const),
  );

  it.each(pairs)('%s × %s is allowed exactly when the table says so', (state, name, command) => {
    const mandate = builders[state];
    if (mandate === undefined) throw new Error('no builder');
    expect(mandate.state).toBe(state);
    const row: Record<string, unknown> = mandateLifecycle[mandate.state];
    const at = command.type === 'expire' ? OVER : NOON;
    expect(codeOf(mandate, command, CAJ, at)).toBe(row[name] === undefined ? 'lifecycle.not_allowed' : 'ok');
  });

  it('is confirmed by neither the person it empowers nor the one who wrote it down', () => {
    expect(codeOf(aMandate(), confirm, AINO)).toBe('access.self_confirm');
    expect(codeOf(aMandate(), confirm, BIRGIT)).toBe('access.same_person');
    expect(aMandate(confirm)).toMatchObject({
      confirmedBy: CAJ,
      registeredBy: BIRGIT,
      source: 'association_register',
      sourceDate: '2026-01-02',
    });
  });

  it('binds until the end of its last Finnish day', () => {
    expect(mandateDueAt(aMandate(confirm))).toBe(OVER);
    expect(mandateDueAt(aMandate())).toBeUndefined();
    expect(isInForce(aMandate(confirm), plusMs(OVER, -1))).toBe(true);
    expect(isInForce(aMandate(confirm), OVER)).toBe(false);
    expect(isInForce(aMandate(), NOON)).toBe(false);
    expect(codeOf(aMandate(confirm), { type: 'expire' }, 'clock', plusMs(OVER, -1))).toBe('access.not_due');
    expect(codeOf(aMandate(confirm), { type: 'expire' }, 'clock', plusMs(OVER, 1))).toBe('ok');
    expect(codeOf(aMandate(), confirm, CAJ, plusMs(OVER, -1))).toBe('ok');
    expect(codeOf(aMandate(), confirm, CAJ, OVER)).toBe('access.mandate_over');
  });

  it('without a last day never runs out', () => {
    const open = registeredMandate(registerMandate(aMandateBasis, NOON, BIRGIT));
    expect(codeOf(open, confirm, CAJ, OVER)).toBe('ok');
    const bound = { ...open, state: 'in_force' } as const;
    expect(isInForce(bound, OVER)).toBe(true);
    expect(mandateDueAt(bound)).toBeUndefined();
    expect(codeOf(bound, { type: 'expire' }, 'clock', OVER)).toBe('access.not_due');
  });

  it('comes to the strongest of several, and binds alone only when one of them does', () => {
    const joint = { ...aMandate(confirm), signs: 'together' } as const;
    expect([
      standingOf([], NOON),
      standingOf([aMandate({ type: 'refuse' })], NOON),
      standingOf([aMandate()], NOON),
      standingOf([aMandate(), joint], NOON),
      standingOf([joint, joint], NOON),
      standingOf([joint, aMandate(confirm)], NOON),
      standingOf([joint], OVER),
    ]).toEqual([undefined, undefined, 'registered', 'together', 'together', 'in_force', undefined]);
  });
});
