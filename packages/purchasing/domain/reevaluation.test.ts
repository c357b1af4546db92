import { endOfDay, type Instant, localDate, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aDeclaration, anAdmission, MORNING, OFFICER, PARTIES, PARTNER, REQUIRED, SECOND } from '../testing/samples.ts';
import { type Admission, type AdmissionCommand, decideAdmission, isInForce } from './admission.ts';
import { applyAdmission } from './admission-apply.ts';
import type { Declaration } from './declaration.ts';
import { declarationsFor } from './reevaluation.ts';

const partners: Declaration = { organisation: PARTNER, role: 'member', noExclusionGrounds: true, meets: ['languages'] };
const leads: Declaration = { ...aDeclaration, meets: ['references'] };
const GROUP = { ...anAdmission, qualified: { parties: PARTIES, declarations: [leads] } };
const TWO = { ...PARTIES, edition: 2 };

const tried = (admission: Admission, command: AdmissionCommand, at: Instant = MORNING, by: string = SECOND) =>
  decideAdmission(admission, command, at, by);
const after = (admission: Admission, command: AdmissionCommand, at: Instant = MORNING, by: string = OFFICER) => {
  const decided = tried(admission, command, at, by);
  return decided.ok ? decided.value.reduce(applyAdmission, admission) : expect.fail(decided.error.code);
};
const changed = after(GROUP, { command: 'members_changed', edition: 2, parties: TWO });
const declared = (edition: number, declaration = partners) =>
  ({ command: 'declare_change', edition, declaration }) as const;
const looked = {
  command: 're_evaluate',
  edition: 2,
  isComplete: true,
  parties: TWO,
  required: REQUIRED,
  reason: 'ok',
} as const;

describe('a party that joined later', () => {
  it('declares for itself before anybody may find that the group qualifies', () => {
    expect(tried(changed, looked)).toEqual({
      ok: false,
      error: { code: 'purchasing.declaration_missing', organisation: PARTNER },
    });
    const kept = after(after(changed, declared(2)), looked);
    expect(isInForce(kept, MORNING)).toBe(true);
    expect(kept.qualified).toEqual({ parties: TWO, declarations: [leads, partners] });
  });

  it('declares for the edition that is evaluated, and anew for the next', () => {
    expect(tried(changed, declared(1))).toMatchObject({ error: { code: 'purchasing.consortium_changed', edition: 2 } });
    const once = after(changed, declared(2));
    const confirmed = after(once, { command: 'members_changed', edition: 2, parties: TWO });
    expect(confirmed.reevaluation?.declarations).toEqual([partners]);
    const next = after(once, { command: 'members_changed', edition: 3, parties: { ...TWO, edition: 3 } });
    expect(next.reevaluation?.declarations).toBeUndefined();
  });

  it('that a ground excludes, or with which the group meets too little, is not let through', () => {
    const excluded = after(changed, declared(2, { ...partners, noExclusionGrounds: false }));
    expect(tried(excluded, looked)).toMatchObject({
      error: { code: 'purchasing.exclusion_ground_declared', organisation: PARTNER },
    });
    const little = after(changed, declared(2, { ...partners, meets: [] }));
    expect(tried(little, looked)).toMatchObject({
      error: { code: 'purchasing.requirement_undeclared', missing: ['languages'] },
    });
  });
});

describe('what was declared before', () => {
  it('counts for those who stand in the same part, and for nobody who left or changed it', () => {
    const stood = { ...GROUP, qualified: { parties: PARTIES, declarations: [leads, partners] } };
    expect(declarationsFor(stood, TWO)).toEqual([leads, partners]);
    expect(declarationsFor(stood, { ...TWO, members: [], reliedOn: [PARTNER] })).toEqual([leads]);
    expect(declarationsFor(stood, { ...TWO, members: [] })).toEqual([leads]);
    const anew = { ...partners, meets: ['references'] };
    expect(declarationsFor(after({ ...stood, reevaluation: changed.reevaluation }, declared(2, anew)), TWO)).toEqual([
      leads,
      anew,
    ]);
  });
});

describe('a place that no longer qualifies', () => {
  const asks = { command: 'ask_change', question: 'Kuka ohjaa ruotsiksi?', deadline: localDate('2026-01-09') } as const;
  const removes = { command: 'remove_changed', edition: 2, reason: 'ei ruotsia', decision: 'VAA § 4' } as const;
  const asked = after(changed, asks);

  it('is removed by somebody else than who asked, and heard first', () => {
    expect(tried(changed, removes)).toMatchObject({ error: { code: 'purchasing.change_unheard' } });
    const replied = after(asked, { command: 'reply_change', reply: 'Etsimme uutta' });
    expect(tried(replied, removes, MORNING, OFFICER)).toMatchObject({ error: { code: 'purchasing.same_person' } });
    expect(tried(replied, { ...removes, edition: 1 })).toMatchObject({ error: { edition: 2 } });
    const removed = after(replied, removes, MORNING, SECOND);
    expect(removed).toMatchObject({
      state: 'removed',
      ended: { by: SECOND, decision: 'VAA § 4', reason: 'ei ruotsia' },
    });
    expect(isInForce(removed, MORNING)).toBe(false);
  });

  it('has ten working days to reply, however short the question was, to the last millisecond', () => {
    const last = endOfDay(localDate('2026-01-21'));
    const at = (ms: number) => tried(asked, removes, plusMs(last, ms));
    expect([-1, 0, 1].map((ms) => at(ms).ok)).toEqual([false, true, true]);
    expect(at(-1)).toMatchObject({ error: { code: 'purchasing.change_unheard', from: '2026-01-21' } });
    const longer = after(changed, { ...asks, deadline: localDate('2026-02-10') });
    expect(tried(longer, removes, last).ok).toBe(false);
  });

  it('is asked with a day that is still to come, and another question waits for another reply', () => {
    expect(tried(changed, { ...asks, deadline: localDate('2026-01-07') })).toMatchObject({
      error: { code: 'purchasing.deadline_passed' },
    });
    expect(tried(changed, { command: 'reply_change', reply: 'Kyllä' })).toMatchObject({
      error: { code: 'purchasing.change_not_asked' },
    });
    const again = after(after(asked, { command: 'reply_change', reply: 'Kyllä' }), asks);
    expect(tried(again, removes)).toMatchObject({ error: { code: 'purchasing.change_unheard' } });
  });
});
