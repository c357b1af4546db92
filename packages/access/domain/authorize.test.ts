import { municipalityCode } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AINO, aMandate, aMembership, grantNumber, NOON, VAASA, WORKSHOP } from '../testing/builders.ts';
import { authorize } from './authorize.ts';
import type { Permission } from './permission-table.ts';
import { belongsTo, principalOf } from './principal.ts';

const person = { person: AINO, state: 'registered', language: 'fi', registeredAt: NOON } as const;
const row = (relation: Permission['relation'], roles: Permission['roles'] = []): Permission => ({
  audience: 'procurement',
  roles,
  relation,
});
const principal = principalOf(
  person,
  [aMembership().seated().holding('auditor').now, aMembership().founded().now],
  [aMandate()],
  NOON,
);
const judge = (
  permission: Permission | undefined,
  actingFor?: string,
  who: typeof principal | undefined = principal,
) => {
  const result = authorize(permission, {
    principal: who,
    operation: 'x.y',
    ...(actingFor !== undefined && { actingFor }),
  });
  return result.ok ? 'ok' : result.error.code;
};

describe('a principal', () => {
  it('carries every capacity with its roles, standing and mandate', () => {
    expect(principal.memberships).toMatchObject([
      { of: VAASA, standing: 'confirmed', roles: ['system_admin', 'auditor'] },
      { of: WORKSHOP, standing: 'provisional', roles: ['org_admin'], mandate: 'registered' },
    ]);
    const mandated = principalOf(
      person,
      [aMembership().founded().now],
      [aMandate({ type: 'confirm', how: 'officer_call' })],
      NOON,
    );
    expect(mandated.memberships[0]?.mandate).toBe('in_force');
  });

  it('leaves out what has ended, and says of a disputed standing that it is', () => {
    const seat = aMembership().seated();
    expect(principalOf(person, [seat.then({ type: 'end' }).now], [], NOON).memberships).toEqual([]);
    expect(principalOf(person, [seat.then({ type: 'dispute' }).now], [], NOON).memberships[0]?.standing).toBe(
      'disputed',
    );
  });

  it('knows what it belongs to', () => {
    expect([belongsTo(principal, WORKSHOP), belongsTo({ ...principal, memberships: [] }, WORKSHOP)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the gate', () => {
  it('lets nobody through an operation without a row', () => {
    expect(judge(undefined, VAASA)).toBe('access.forbidden');
  });

  it('lets everybody through a public one', () => {
    expect(authorize(row('public'), { principal: undefined, operation: 'x.y' })).toEqual({
      ok: true,
      value: { by: 'public', roles: [], organisations: [] },
    });
    expect(judge(row('public'))).toBe('ok');
  });

  it('asks for a person, then for what is acted for, then for a role', () => {
    expect(authorize(row('signed_in'), { principal: undefined, operation: 'x.y' })).toMatchObject({
      error: { code: 'access.signed_out' },
    });
    expect(judge(row('signed_in'))).toBe('ok');
    expect(judge(row('authority', ['auditor']))).toBe('access.acting_for_missing');
    expect(judge(row('authority', ['auditor']), VAASA)).toBe('ok');
    expect(judge(row('authority', ['opener']), VAASA)).toBe('access.forbidden');
  });

  it('refuses a party one does not belong to, even where none is needed', () => {
    const foreign = VAASA.replace(/1$/, '9');
    expect([
      judge(row('public'), foreign),
      judge(row('signed_in'), 'nonsense'),
      judge(row('authority', ['auditor']), foreign),
    ]).toEqual(['access.not_member', 'access.not_member', 'access.not_member']);
  });

  it('refuses an organisation in the place of an authority, and the other way round', () => {
    expect([judge(row('authority', ['auditor']), WORKSHOP), judge(row('organisation'), VAASA)]).toEqual([
      'access.forbidden',
      'access.forbidden',
    ]);
  });

  it('hands on who, for whom, in which roles, and every own organisation', () => {
    expect(authorize(row('organisation'), { principal, operation: 'x.y', actingFor: WORKSHOP })).toEqual({
      ok: true,
      value: { by: AINO, actingFor: WORKSHOP, roles: ['org_admin'], organisations: [VAASA, WORKSHOP] },
    });
  });

  it('refuses a joint signatory alone, and says that only the second signature is missing', () => {
    const joint = { ...aMandate({ type: 'confirm', how: 'officer_call' }), signs: 'together' } as const;
    const confirmed = aMembership().founded().then({ type: 'confirm', how: 'officer_call' });
    const binding = { ...row('organisation', ['org_admin']), standing: 'mandated' } as const;
    const asked = (permission: Permission, membership = confirmed, mandates = [joint]) =>
      judge(permission, WORKSHOP, principalOf(person, [membership.now], mandates, NOON));
    expect(asked(binding)).toBe('access.signs_together');
    expect(asked({ ...binding, roles: ['signatory'] })).toBe('access.forbidden');
    expect(asked(binding, aMembership().founded())).toBe('access.forbidden');
    expect(asked({ ...binding, standing: 'confirmed' })).toBe('ok');
  });

  it('cuts a municipality viewer to its municipality, but not who holds a wider role', () => {
    const viewer = aMembership().seated().proposed('municipality_viewer', grantNumber(90), municipalityCode('499'));
    const shares = row('municipality', ['municipality_viewer', 'finance_officer']);
    const seen = (builder: typeof viewer) => {
      const who = principalOf(person, [builder.now], [], NOON);
      const result = authorize(shares, { principal: who, operation: 'x.y', actingFor: VAASA });
      return result.ok ? result.value.municipality : result.error.code;
    };
    expect(seen(viewer)).toBe('499');
    expect(seen(viewer.proposed('finance_officer', grantNumber(91)))).toBeUndefined();
    expect(seen(aMembership().seated())).toBe('access.forbidden');
  });
});
