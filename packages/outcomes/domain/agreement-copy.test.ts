import { cents, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AGREEMENT, AUTHORITY, aCopy, claimId, morning, must } from '../testing/builders.ts';
import { stuck, unreachable } from '../testing/lifecycle-conformance.ts';
import { day } from '../testing/work-builders.ts';
import {
  type AgreementCopyCommand,
  agreementCopyLifecycle,
  applyCopy,
  copyAgreement,
  decideCopy,
  madeCopy,
  stepPaid,
} from './agreement-copy.ts';

const terms = { ...aCopy().terms, end: day('2029-12-31') };
const COMMANDS: { readonly [C in AgreementCopyCommand['type']]: AgreementCopyCommand } = {
  renew: { type: 'renew', terms },
  run_off: { type: 'run_off' },
  close: { type: 'close' },
  count: { type: 'count', step: 'start', claim: claimId(1), cents: cents(700) },
};
const AT = morning('2026-03-01');

describe('the copy of an agreement', () => {
  for (const state of ['active', 'run_off', 'closed'] as const) {
    for (const [name, command] of Object.entries(COMMANDS)) {
      const allowed = targets(agreementCopyLifecycle, state, name);
      it(`${state} ${allowed.ok ? 'takes' : 'refuses'} ${name}`, () => {
        const copy = aCopy({ state });
        const decided = decideCopy(copy, command, AT, 'system:agreements');
        if (!allowed.ok) {
          expect(decided).toEqual(allowed);
          return;
        }
        const next = decided.ok ? decided.value.reduce(applyCopy, copy) : copy;
        expect(next).toMatchObject({ state: allowed.value[0], changedAt: AT, changedBy: 'system:agreements' });
      });
    }
  }

  it('reaches every state and leaves every state that is not final', () => {
    expect(unreachable(agreementCopyLifecycle, ['active'])).toEqual([]);
    expect(stuck(agreementCopyLifecycle)).toEqual([]);
  });

  it('begins active with nothing paid, and keeps count per step', () => {
    const made = copyAgreement({ authority: AUTHORITY, agreement: AGREEMENT }, terms, AT, 'system:agreements');
    const copy = madeCopy(made);
    expect([copy.state, stepPaid(copy, 'start')]).toEqual(['active', 0]);
    const counted = must(decideCopy(copy, COMMANDS.count, AT, 'x')).reduce(applyCopy, copy);
    const twice = must(
      decideCopy(counted, { type: 'count', step: 'start', claim: claimId(2), cents: cents(-200) }, AT, 'x'),
    ).reduce(applyCopy, counted);
    expect(stepPaid(twice, 'start')).toBe(500);
    expect(applyCopy(copy, made)).toEqual(copy);
  });
});
