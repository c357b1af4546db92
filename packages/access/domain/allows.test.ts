import { describe, expect, it } from 'vitest';
import { allows, type CallerFacts } from './allows.ts';
import type { Permission, Relation } from './permission-table.ts';

const row = (relation: Relation, over: Partial<Permission> = {}): Permission => ({
  audience: 'procurement',
  roles: [],
  relation,
  ...over,
});
const nobody: CallerFacts = { signedIn: false, roles: [] };
const stranger: CallerFacts = { signedIn: true, roles: [] };
const officer: CallerFacts = {
  signedIn: true,
  memberOf: 'authority',
  standing: 'confirmed',
  roles: ['procurement_officer'],
};
const writer: CallerFacts = { signedIn: true, memberOf: 'organisation', standing: 'confirmed', roles: ['writer'] };
const viewer: CallerFacts = {
  signedIn: true,
  memberOf: 'authority',
  standing: 'confirmed',
  roles: ['municipality_viewer'],
};

describe('allows', () => {
  it.each<[Relation, readonly boolean[]]>([
    ['public', [true, true, true, true]],
    ['signed_in', [false, true, true, true]],
    ['organisation', [false, false, true, false]],
    ['authority', [false, false, false, true]],
    ['municipality', [false, false, false, true]],
  ])('relation %s without roles', (relation, expected) => {
    expect([nobody, stranger, writer, officer].map((facts) => allows(row(relation), facts))).toEqual(expected);
  });

  it('asks for one of the roles', () => {
    expect(allows(row('authority', { roles: ['approver', 'procurement_officer'] }), officer)).toBe(true);
    expect(allows(row('authority', { roles: ['approver'] }), officer)).toBe(false);
    expect(allows(row('authority', { roles: ['writer'] }), writer)).toBe(false);
  });

  it('lets a municipality viewer in only when bound to a municipality', () => {
    const shares = row('municipality', { roles: ['municipality_viewer', 'finance_officer'] });
    expect(allows(shares, viewer)).toBe(false);
    expect(allows(shares, { ...viewer, municipality: '905' })).toBe(true);
    expect(allows(shares, { ...officer, roles: ['finance_officer'] })).toBe(true);
  });

  it('shuts out a provisional member where a confirmed one is demanded', () => {
    const provisional: CallerFacts = { ...writer, standing: 'provisional' };
    expect(allows(row('organisation'), provisional)).toBe(true);
    expect(allows(row('organisation', { standing: 'confirmed' }), provisional)).toBe(false);
    expect(allows(row('organisation', { standing: 'confirmed' }), writer)).toBe(true);
  });

  it('shuts out a disputed member from what the undisputed may, and from all that asks for more', () => {
    const disputed: CallerFacts = { ...writer, standing: 'disputed', mandate: 'in_force' };
    const asked = (facts: CallerFacts) =>
      ([undefined, 'undisputed', 'confirmed', 'mandated'] as const).map((standing) =>
        allows(row('organisation', standing && { standing }), facts),
      );
    expect(asked(disputed)).toEqual([true, false, false, false]);
    expect(asked({ ...disputed, standing: 'provisional' })).toEqual([true, true, false, false]);
    expect(asked({ ...disputed, standing: 'confirmed' })).toEqual([true, true, true, true]);
  });

  it('asks for a mandate in force where the act binds the organisation', () => {
    const sign = row('organisation', { standing: 'mandated' });
    expect(allows(sign, writer)).toBe(false);
    expect(allows(sign, { ...writer, mandate: 'registered' })).toBe(false);
    expect(allows(sign, { ...writer, mandate: 'together' })).toBe(false);
    expect(allows(sign, { ...writer, mandate: 'in_force' })).toBe(true);
    expect(allows(sign, { ...writer, standing: 'provisional', mandate: 'in_force' })).toBe(false);
  });
});
