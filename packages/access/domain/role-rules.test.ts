import { describe, expect, it } from 'vitest';
import { authorityLifecycle } from './authority.ts';
import { AUTHORITY_ROLES, ORGANISATION_ROLES, ROLES } from './permission-table.ts';
import { isSensitive, needsTwoPersons, roleFitsParty, SENSITIVE_ROLES, TWO_PERSON_ROLES } from './role-rules.ts';

describe('the rules of roles', () => {
  it('tell the supervisor of every role that reaches money, clients or sealed tenders', () => {
    expect([...SENSITIVE_ROLES]).toEqual(['opener', 'approver', 'verifier', 'case_worker']);
    expect(ROLES.filter(isSensitive)).toHaveLength(SENSITIVE_ROLES.length);
  });

  it('take two persons for every sensitive role, and for who grants and who is told', () => {
    expect(ROLES.filter((role) => isSensitive(role) && !needsTwoPersons(role))).toEqual([]);
    expect(TWO_PERSON_ROLES.filter((role) => !isSensitive(role))).toEqual(['supervisor', 'system_admin']);
  });

  it('know each role in exactly one kind of party', () => {
    expect(
      AUTHORITY_ROLES.every((role) => roleFitsParty(role, 'authority') && !roleFitsParty(role, 'organisation')),
    ).toBe(true);
    expect(
      ORGANISATION_ROLES.every((role) => roleFitsParty(role, 'organisation') && !roleFitsParty(role, 'authority')),
    ).toBe(true);
    expect(ROLES).toHaveLength(AUTHORITY_ROLES.length + ORGANISATION_ROLES.length);
  });
});

it('an authority, once founded, stays', () => {
  expect(authorityLifecycle).toEqual({ none: { found: 'founded' }, founded: {} });
});
