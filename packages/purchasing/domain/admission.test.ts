import { endOfDay, instant, localDate, plusMs, targets } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDeclaration, aHearing, anAdmission, MORNING, OFFICER, REQUIRED, SECOND } from '../testing/samples.ts';
import {
  type Admission,
  type AdmissionCommand,
  type AdmissionCommandName,
  type AdmissionFact,
  admissionDueAt,
  decideAdmission,
  isInForce,
} from './admission.ts';
import { applyAdmission, isDeclarationOlder, wasInForce } from './admission-apply.ts';
import { type AdmissionState, admissionLifecycle } from './admission-lifecycle.ts';

const STOPPED = { ground: 'taxes_unpaid', decision: 'VAA/12/2026 § 4', hearing: aHearing.id } as const;
const LOOKED = {
  edition: 2,
  isComplete: true,
  parties: { edition: 2, members: [], reliedOn: [] },
  required: REQUIRED,
  reason: 'both stay qualified',
} as const;
const COMMANDS: { readonly [N in AdmissionCommandName]: AdmissionCommand } = {
  ask_renewal: { command: 'ask_renewal' },
  renew: { command: 'renew', meets: ['references'] },
  lapse: { command: 'lapse' },
  suspend: { command: 'suspend', ...STOPPED },
  lift: { command: 'lift' },
  remove: { command: 'remove', ...STOPPED },
  exit: { command: 'exit' },
  members_changed: { command: 'members_changed', edition: 2 },
  declare_change: { command: 'declare_change', edition: 2, declaration: { ...aDeclaration, role: 'applicant' } },
  ask_change: { command: 'ask_change', question: 'Kuka ohjaa ruotsiksi?', deadline: localDate('2026-01-15') },
  reply_change: { command: 'reply_change', reply: 'Uusi jäsen' },
  re_evaluate: { command: 're_evaluate', ...LOOKED },
  remove_changed: { command: 'remove_changed', edition: 2, reason: 'ei enää kelpoinen', decision: 'VAA/12/2026 § 4' },
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
  const decided = decideAdmission(admission, COMMANDS[name], at, name === 'ask_change' ? OFFICER : SECOND);
  return decided.ok ? decided.value.reduce(applyAdmission, admission) : expect.fail(decided.error.code);
};
/** What must have come before a command on a change can be carried out. */
const before = (name: AdmissionCommandName): readonly AdmissionCommandName[] => {
  if (name === 'reply_change') return ['members_changed', 'ask_change'];
  if (name === 're_evaluate') return ['members_changed', 'declare_change'];
  if (name === 'remove_changed') return ['members_changed', 'ask_change', 'reply_change'];
  return name === 'declare_change' || name === 'ask_change' ? ['members_changed'] : [];
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
      const admission = allowed.ok ? before(name).reduce((so, one) => must(so, one), usual) : usual;
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

  it('keeps what was owed while a ground stood in the way', () => {
    const asked = through('ask_renewal', 'suspend');
    const inTime = must(asked, 'lift', plusMs(dueOf(through('ask_renewal')), -1));
    expect(inTime).toMatchObject({ state: 'renewal_due', renewal: { deadline: '2026-01-14' } });
    expect(inTime.suspended).toBeUndefined();
    expect(must(asked, 'lift', dueOf(inTime))).toMatchObject({ state: 'suspended', suspended: { cause: 'renewal' } });
  });

  it('writes down what was declared, and why somebody left', () => {
    const renewed = through('ask_renewal', 'renew');
    expect(renewed.declared).toEqual({ at: MORNING, by: SECOND, meets: ['references'] });
    const left = decideAdmission(anAdmission, { command: 'exit', reason: 'Toiminta päättyy' }, MORNING, SECOND);
    expect(left.ok && left.value.reduce(applyAdmission, anAdmission).ended).toMatchObject({
      reason: 'Toiminta päättyy',
    });
    expect(through('remove').ended).toMatchObject({ hearing: aHearing.id });
  });

  it('is asked to declare anew when its declaration is older than a day', () => {
    const older = (before: string) => isDeclarationOlder(anAdmission, localDate(before));
    expect([older('2026-01-07'), older('2026-01-08')]).toEqual([false, true]);
    expect(isDeclarationOlder(through('ask_renewal'), localDate('2026-02-01'))).toBe(false);
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
    const own = { command: 'declare_change', edition: 3, declaration: aDeclaration } as const;
    const declared = decideAdmission(later, own, MORNING, SECOND);
    const ready = declared.ok ? declared.value.reduce(applyAdmission, later) : expect.fail(declared.error.code);
    const lookAt = (edition: number, isComplete: boolean) =>
      decideAdmission(
        ready,
        { command: 're_evaluate', ...LOOKED, edition, isComplete, required: REQUIRED },
        MORNING,
        SECOND,
      );
    expect(lookAt(2, true)).toEqual({ ok: false, error: { code: 'purchasing.consortium_changed', edition: 3 } });
    expect(lookAt(3, false)).toEqual({ ok: false, error: { code: 'purchasing.consortium_incomplete' } });
    const evaluated = lookAt(3, true);
    expect(isInForce(evaluated.ok ? evaluated.value.reduce(applyAdmission, later) : ready, MORNING)).toBe(true);
    expect(decideAdmission(anAdmission, COMMANDS.re_evaluate, MORNING, SECOND)).toMatchObject({
      error: { code: 'purchasing.nothing_to_reevaluate' },
    });
  });

  it.each([
    ['2026-03-31', '2026-04-09'],
    ['2026-06-17', '2026-06-25'],
    ['2026-12-21', '2026-12-30'],
  ])('asked on %s, gives until %s, over holidays', (asked, deadline) => {
    const decided = decideAdmission(anAdmission, COMMANDS.ask_renewal, instant(`${asked}T09:00:00.000Z`), SECOND);
    expect(decided).toMatchObject({ value: [{ deadline }] });
  });
});

describe('what an admission remembers', () => {
  const DAY_MS = 86_400_000;
  const tries = fc.array(
    fc.record({ name: fc.constantFrom(...Object.values(COMMANDS)), after: fc.integer({ min: 0, max: 6 * DAY_MS }) }),
    { maxLength: 14 },
  );

  /** Tries commands in turn; those that are refused change nothing. */
  const lived = (commands: readonly { readonly name: AdmissionCommand; readonly after: number }[]) => {
    let at = MORNING;
    let now = anAdmission;
    const facts: AdmissionFact[] = [];
    for (const { name, after } of commands) {
      at = plusMs(at, after);
      const decided = decideAdmission(now, name, at, SECOND);
      if (!decided.ok) continue;
      facts.push(...decided.value);
      now = decided.value.reduce(applyAdmission, now);
    }
    return { now, facts, end: at };
  };

  it('agrees at any moment with its facts played again', () => {
    fc.assert(
      fc.property(tries, fc.integer({ min: 0, max: 30 * DAY_MS }), (commands, ms) => {
        const { now, facts, end } = lived(commands);
        const edges = [...facts.map((fact) => fact.at), plusMs(MORNING, ms), end];
        for (const edge of edges) {
          const at = edge > end ? end : edge;
          const then = facts.filter((fact) => fact.at <= at).reduce(applyAdmission, anAdmission);
          expect(wasInForce(now, at)).toBe(isInForce(then, at));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('was not in force before it was granted', () => {
    expect([-1, 0].map((ms) => wasInForce(anAdmission, plusMs(MORNING, ms)))).toEqual([false, true]);
  });
});
