import { localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { APPROVER, PROVIDER, VAASA } from '../testing/samples.ts';
import { actOf, aTreasury, codeOf } from '../testing/world.ts';
import type { PersonalCommand } from './handle-line.ts';

const COMMANDS: readonly PersonalCommand[] = [
  { type: 'return', code: 'amount_wrong' },
  { type: 'mend', note: 'account corrected' },
  { type: 'refuse', reason: 'AC04' },
  { type: 'find', entry: 'told_by_person', on: localDate('2026-03-02') },
  { type: 'resend' },
];

describe('a payment line', () => {
  it.each(COMMANDS)('is not $type-ed by somebody who belongs to the provider that is paid', async (command) => {
    const world = await aTreasury();
    await world.referred(1);
    await world.proposed(1);
    const asked = (own: readonly string[]) =>
      world.settlement.handleLine(world.lineRef(1), command, actOf(APPROVER), own);
    expect(codeOf(await asked([VAASA, PROVIDER]))).toBe('settlement.own_organisation');
    expect(await world.line(1)).toMatchObject({ state: 'to_approve' });
    expect(codeOf(await asked([VAASA]))).not.toBe('settlement.own_organisation');
  });
});
