import { endOfDay, plusMs, targets } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { anAdmission, MORNING, SECOND } from '../testing/samples.ts';
import {
  type Admission,
  type AdmissionCommand,
  type AdmissionCommandName,
  type AdmissionState,
  admissionDueAt,
  admissionLifecycle,
  applyAdmission,
  decideAdmission,
  isInForce,
} from './admission.ts';

const STOPPED = { ground: 'tax debt', decision: 'VAA/12/2026 § 4', heard: true } as const;
const COMMANDS: { readonly [N in AdmissionCommandName]: AdmissionCommand } = {
  ask_renewal: { command: 'ask_renewal' },
  renew: { command: 'renew' },
  lapse: { command: 'lapse' },
  suspend: { command: 'suspend', ...STOPPED },
  lift: { command: 'lift' },
  remove: { command: 'remove', ...STOPPED },
  exit: { command: 'exit' },
  members_changed: { command: 'members_changed', edition: 2 },
  re_evaluate: { command: 're_evaluate', edition: 2, isComplete: true, reason: 'both stay qualified' },
};
const PATHS: { readonly [S in AdmissionState]: readonly AdmissionCommandName[] } = {
  active: [],
  renewal_due: ['ask_renewal'],
  suspended: ['suspend'],
  removed: ['remove'],
  exited: ['exit'],
};
const STATES = Object.keys(PATHS).filter((s): s is AdmissionState => Object.hasOwn(PATHS, s));

const must = (admission: Admission, name: AdmissionCommandName, at = MORNING): Admission => {
  const decided = decideAdmission(admission, COMMANDS[name], at, SECOND);
  return decided.ok ? decided.value.reduce(applyAdmission, admission) : expect.fail(decided.error.code);
};
const through = (...names: readonly AdmissionCommandName[]) =>
  names.reduce((admission, name) => must(admission, name, name === 'lapse' ? dueOf(admission) : MORNING), anAdmission);
const dueOf = (admission: Admission) => admissionDueAt(admission) ?? expect.fail('nothing is due');

describe('the lifecycle of an admission', () => {
  it.each(STATES.flatMap((state) => Object.values(COMMANDS).map((command) => [state, command.command] as const)))(
    '%s × %s does what the table says',
    (state, name) => {
      const unrenewed = state === 'suspended' && name === 'renew';
      const usual = unrenewed ? through('ask_renewal', 'lapse') : through(...PATHS[state]);
      const allowed = targets(admissionLifecycle, state, name);
      const admission = name === 're_evaluate' && allowed.ok ? must(usual, 'members_changed') : usual;
      const at = name === 'lapse' && allowed.ok ? dueOf(admission) : MORNING;
      if (!allowed.ok) expect(decideAdmission(admission, COMMANDS[name], at, SECOND)).toEqual(allowed);
      else expect(allowed.value).toContain(must(admission, name, at).state);
    },
  );

  it('gives five working days to renew, to the last millisecond', () => {
    const asked = through('ask_renewal');
    expect(dueOf(asked)).toBe(endOfDay(asked.renewal?.deadline ?? expect.fail()));
    expect(asked.renewal?.deadline).toBe('2026-01-14');
    const lapsesAt = (ms: number) => decideAdmission(asked, COMMANDS.lapse, plusMs(dueOf(asked), ms), 'clock').ok;
    expect([lapsesAt(-1), lapsesAt(0), lapsesAt(1)]).toEqual([false, true, true]);
  });

  it('mends a suspension only by what caused it', () => {
    const unrenewed = through('ask_renewal', 'lapse');
    expect(decideAdmission(unrenewed, COMMANDS.lift, MORNING, SECOND)).toMatchObject({ error: { cause: 'renewal' } });
    expect(decideAdmission(through('suspend'), COMMANDS.renew, MORNING, SECOND)).toMatchObject({
      error: { cause: 'ground' },
    });
  });

  it('may be stopped on a ground while it waits for a renewal, and lifting does not renew it', () => {
    const both = through('ask_renewal', 'lapse', 'suspend');
    expect(both.suspended).toMatchObject({ cause: 'ground', decision: STOPPED.decision, isUnrenewed: true });
    expect(must(both, 'suspend').suspended?.isUnrenewed).toBe(true);
    const lifted = must(both, 'lift');
    expect(lifted).toMatchObject({ state: 'suspended', suspended: { cause: 'renewal' } });
    expect(must(lifted, 'renew').state).toBe('active');
    expect(through('suspend', 'suspend', 'lift').state).toBe('active');
  });

  it('decides nothing against a provider who was not heard', () => {
    for (const command of ['suspend', 'remove'] as const) {
      const unheard = decideAdmission(anAdmission, { command, ...STOPPED, heard: false }, MORNING, SECOND);
      expect(unheard).toEqual({ ok: false, error: { code: 'purchasing.not_heard' } });
    }
  });

  it('is in force while active, and while a renewal is still in time', () => {
    expect(STATES.filter((state) => isInForce(through(...PATHS[state]), MORNING))).toEqual(['active', 'renewal_due']);
    const asked = through('ask_renewal');
    expect([-1, 0].map((ms) => isInForce(asked, plusMs(dueOf(asked), ms)))).toEqual([true, false]);
  });

  it('is not in force after a change of members until an officer has looked at the latest edition, all confirmed', () => {
    const changed = through('members_changed');
    expect(changed.reevaluation).toMatchObject({ edition: 2, deadline: '2026-01-21' });
    expect(isInForce(changed, MORNING)).toBe(false);
    const again = decideAdmission(changed, { command: 'members_changed', edition: 3 }, MORNING, 'system:x');
    const later = again.ok ? again.value.reduce(applyAdmission, changed) : expect.fail(again.error.code);
    const lookAt = (edition: number, isComplete: boolean) =>
      decideAdmission(later, { command: 're_evaluate', edition, isComplete, reason: 'fine' }, MORNING, SECOND);
    expect(lookAt(2, true)).toEqual({ ok: false, error: { code: 'purchasing.consortium_changed', edition: 3 } });
    expect(lookAt(3, false)).toEqual({ ok: false, error: { code: 'purchasing.consortium_incomplete' } });
    const evaluated = lookAt(3, true);
    expect(isInForce(evaluated.ok ? evaluated.value.reduce(applyAdmission, later) : later, MORNING)).toBe(true);
    expect(decideAdmission(anAdmission, COMMANDS.re_evaluate, MORNING, SECOND)).toMatchObject({
      error: { code: 'purchasing.nothing_to_reevaluate' },
    });
  });
});
