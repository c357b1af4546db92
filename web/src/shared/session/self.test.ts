import { describe, expect, it } from 'vitest';
import { actingAs, nameOf, selfIn } from './self.ts';

const AREA = 'aut_01JG7AASA00000000000000905';
const WORKSHOP = 'org_01JG7AASA00000000000000001';
const self = selfIn({
  person: 'per_1',
  memberships: [
    { of: AREA, roles: ['auditor'] },
    { of: WORKSHOP, names: { sv: 'Kustens rf' }, roles: [], standing: 'provisional' },
  ],
});

describe('who is signed in', () => {
  it('acts for what was chosen, otherwise for the first', () => {
    expect(actingAs(self, WORKSHOP)?.of).toBe(WORKSHOP);
    expect(actingAs(self, 'org_gone')?.of).toBe(AREA);
    expect(actingAs(undefined, AREA)).toBeUndefined();
  });

  it('refuses a membership of nobody known', () => {
    expect(() => selfIn({ person: 'p', memberships: [{ of: 'per_1', roles: [] }] })).toThrow();
  });

  it('shows a name in another language rather than none', () => {
    expect(nameOf({ sv: 'Kustens rf' }, 'fi')).toBe('Kustens rf');
    expect(nameOf({}, 'fi', 'org_1')).toBe('org_1');
  });
});
