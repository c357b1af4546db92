import { describe, expect, it } from 'vitest';
import { actsOn } from './presenter.ts';

const grant = { id: 'grt_1', role: 'opener', state: 'proposed', proposedBy: 'per_A' } as const;
const reader = (person: string, ...held: string[]) => ({
  person,
  has: (...roles: readonly string[]) => roles.some((role) => held.includes(role)),
});

describe('a proposed role', () => {
  it('is judged by another administrator or supervisor', () => {
    expect(actsOn(grant, 'per_C', reader('per_B', 'supervisor'))).toEqual({ judge: true, waits: false, revoke: false });
  });

  it.each([
    ['its proposer', reader('per_A', 'system_admin')],
    ['its own holder to be', reader('per_C', 'supervisor')],
    ['an auditor', reader('per_B', 'auditor')],
  ])('waits before %s', (_, who) => {
    expect(actsOn(grant, 'per_C', who)).toEqual({ judge: false, waits: true, revoke: false });
  });
});

it('a role in force can be taken by those who grant', () => {
  const held = { ...grant, state: 'in_force' as const };
  expect(actsOn(held, 'per_C', reader('per_A', 'system_admin')).revoke).toBe(true);
  expect(actsOn(held, 'per_C', reader('per_A', 'auditor')).revoke).toBe(false);
});
