import { type Instant, id, municipalityCode, plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  AINO,
  aMembership,
  BIRGIT,
  CAJ,
  grantNumber,
  type MembershipBuilder,
  NOON,
  VAASA,
  WORKSHOP,
} from '../testing/builders.ts';
import { grantLifecycle } from './grant.ts';
import { type MembershipCommand, membershipDueAt, membershipLifecycle, rolesInForce } from './membership.ts';
import { decideJoin, decideMembership } from './membership-decide.ts';

const GRANT = grantNumber(90);
const LAPSE = plusHours(plusHours(NOON, 1), 14 * 24);

const codeOf = (m: MembershipBuilder, command: MembershipCommand, by = CAJ as string, at: Instant = LAPSE): string => {
  const result = decideMembership(m.now, command, at, by);
  return result.ok ? 'ok' : result.error.code;
};
const before = plusMs(LAPSE, -1);

const builders: Record<string, MembershipBuilder> = {
  invited: aMembership().invited().proposed('signatory'),
  provisional: aMembership().founded().proposed('writer'),
  confirmed: aMembership().seated().proposed('opener'),
  disputed: aMembership().seated().proposed('opener').then({ type: 'dispute' }),
  ended: aMembership().seated().then({ type: 'end' }),
};
const commands: Record<string, MembershipCommand> = {
  accept: { type: 'accept', standing: 'confirmed' },
  decline: { type: 'decline' },
  withdraw: { type: 'withdraw' },
  lapse: { type: 'lapse' },
  confirm: { type: 'confirm', how: 'officer_decision' },
  dispute: { type: 'dispute' },
  uphold: { type: 'uphold' },
  end: { type: 'end' },
  propose_role: { type: 'propose_role', grant: grantNumber(91), role: 'writer' },
  confirm_role: { type: 'confirm_role', grant: GRANT },
  refuse_role: { type: 'refuse_role', grant: GRANT },
  revoke_role: { type: 'revoke_role', grant: GRANT },
  lapse_role: { type: 'lapse_role', grant: GRANT },
};

describe('the lifecycle of a membership', () => {
  const pairs = Object.keys(builders).flatMap((state) =>
    Object.keys(commands).map((command) => [state, command] as const),
  );

  it.each(pairs)('%s × %s is allowed exactly when the table says so', (state, name) => {
    const [membership, command] = [builders[state], commands[name]];
    if (membership === undefined || command === undefined) throw new Error('no builder');
    expect(membership.now.state).toBe(state);
    const row: Record<string, unknown> = membershipLifecycle[membership.now.state];
    const result = decideMembership(membership.now, command, before, CAJ);
    const refused = result.ok ? undefined : result.error;
    const byTable = refused?.code === 'lifecycle.not_allowed' && refused.state === state;
    expect(byTable).toBe(row[name] === undefined);
  });

  it('reaches every state and can leave every state', () => {
    const reached = new Set(
      Object.values(membershipLifecycle).flatMap((row) => Object.values<string | readonly string[]>(row).flat()),
    );
    expect([...reached].sort()).toEqual(['confirmed', 'disputed', 'ended', 'invited', 'provisional']);
    expect(Object.values(membershipLifecycle).filter((row) => Object.keys(row).length === 0)).toEqual([]);
  });

  it('goes on from a dispute, and back in after leaving', () => {
    const disputed = aMembership().founded().then({ type: 'dispute' });
    expect(disputed.then({ type: 'uphold' }).now.state).toBe('confirmed');
    const left = disputed.then({ type: 'end' }).now;
    expect(left.grants).toEqual([]);
    const again = { type: 'invite', person: AINO, of: WORKSHOP, names: {}, roles: [] } as const;
    const back = decideJoin(left, again, NOON, BIRGIT);
    expect(back.ok && back.value.state).toBe('invited');
    expect(decideJoin(aMembership().founded().now, again, NOON, BIRGIT).ok).toBe(false);
  });

  it('is never confirmed by oneself', () => {
    const founded = aMembership().founded();
    expect(codeOf(founded, { type: 'confirm', how: 'register_code' }, AINO)).toBe('access.self_confirm');
    expect(founded.then({ type: 'confirm', how: 'officer_decision' }).now).toMatchObject({
      state: 'confirmed',
      confirmedAt: plusHours(NOON, 1),
    });
  });
});

describe('a role', () => {
  it('has a lifecycle whose every state is reached', () => {
    const reached = new Set(
      Object.values(grantLifecycle).flatMap((row) => Object.values<string | readonly string[]>(row).flat()),
    );
    expect([...reached].sort()).toEqual(
      Object.keys(grantLifecycle)
        .filter((state) => state !== 'none')
        .sort(),
    );
  });

  it('of one person holds at once, a sensitive one after a second person', () => {
    const officer = aMembership().seated().proposed('procurement_officer');
    expect(rolesInForce(officer.now)).toEqual(['system_admin', 'procurement_officer']);
    const opener = aMembership().seated().proposed('opener');
    expect(rolesInForce(opener.now)).toEqual(['system_admin']);
    const held = opener.then({ type: 'confirm_role', grant: GRANT }, CAJ, plusHours(NOON, 2)).now;
    expect(held.grants[1]).toMatchObject({
      role: 'opener',
      proposedBy: BIRGIT,
      confirmedBy: CAJ,
      since: plusHours(NOON, 2),
    });
  });

  it('is never given to oneself, in neither step', () => {
    expect(codeOf(aMembership().seated(), { type: 'propose_role', grant: GRANT, role: 'auditor' }, AINO)).toBe(
      'access.self_grant',
    );
    expect(
      codeOf(aMembership().seated().proposed('opener'), { type: 'confirm_role', grant: GRANT }, AINO, before),
    ).toBe('access.self_grant');
  });

  it('is never confirmed by the one who proposed it', () => {
    expect(
      codeOf(aMembership().seated().proposed('approver'), { type: 'confirm_role', grant: GRANT }, BIRGIT, before),
    ).toBe('access.same_person');
  });

  it('tells in its facts that the supervisor must know', () => {
    const decided = decideMembership(
      aMembership().seated().now,
      { type: 'propose_role', grant: GRANT, role: 'verifier' },
      NOON,
      BIRGIT,
    );
    expect(decided.ok && decided.value).toMatchObject([
      { type: 'role.proposed', sensitive: true, role: 'verifier', person: AINO, of: VAASA },
    ]);
  });

  it('proposed waits fourteen days to the millisecond', () => {
    const opener = aMembership().seated().proposed('opener');
    expect(membershipDueAt(opener.now)).toBe(LAPSE);
    expect(membershipDueAt(aMembership().seated().now)).toBeUndefined();
    expect(codeOf(opener, { type: 'confirm_role', grant: GRANT }, CAJ, before)).toBe('ok');
    expect(codeOf(opener, { type: 'confirm_role', grant: GRANT }, CAJ, LAPSE)).toBe('access.proposal_lapsed');
    expect(codeOf(opener, { type: 'lapse_role', grant: GRANT }, 'clock', before)).toBe('access.not_due');
    expect(codeOf(opener, { type: 'lapse_role', grant: GRANT }, 'clock', LAPSE)).toBe('ok');
    expect(codeOf(opener, { type: 'lapse_role', grant: GRANT }, 'clock', plusMs(LAPSE, 1))).toBe('ok');
    expect(opener.then({ type: 'lapse_role', grant: GRANT }, 'clock', LAPSE).now.grants).toHaveLength(1);
  });

  it('looks at the earliest of several proposals', () => {
    const two = aMembership()
      .seated()
      .proposed('opener')
      .then({ type: 'propose_role', grant: grantNumber(91), role: 'approver' }, BIRGIT, plusHours(NOON, 5));
    expect(membershipDueAt(two.now)).toBe(LAPSE);
  });

  it('fits its party, stands once, and binds a viewer to a municipality', () => {
    const seat = aMembership().seated();
    const ask = (role: 'worker' | 'system_admin' | 'municipality_viewer' | 'auditor', municipality?: '905') =>
      codeOf(seat, {
        type: 'propose_role',
        grant: GRANT,
        role,
        ...(municipality && { municipality: municipalityCode(municipality) }),
      });
    expect(ask('worker')).toBe('access.role_not_for_party');
    expect(ask('system_admin')).toBe('access.role_held');
    expect(ask('municipality_viewer')).toBe('access.municipality_required');
    expect(ask('municipality_viewer', '905')).toBe('ok');
    expect(ask('auditor', '905')).toBe('access.municipality_not_for_role');
  });

  it('revoked is gone; refused never held; an unknown one is said so', () => {
    const opener = aMembership().seated().holding('opener');
    expect(rolesInForce(opener.now)).toContain('opener');
    expect(rolesInForce(opener.then({ type: 'revoke_role', grant: GRANT }).now)).toEqual(['system_admin']);
    expect(
      rolesInForce(aMembership().seated().proposed('opener').then({ type: 'refuse_role', grant: GRANT }).now),
    ).toEqual(['system_admin']);
    expect(codeOf(opener, { type: 'revoke_role', grant: id('grant', grantNumber(77)) })).toBe('access.unknown_grant');
    expect(codeOf(opener, { type: 'refuse_role', grant: GRANT })).toBe('lifecycle.not_allowed');
  });

  it('that needs two persons never comes with an invitation', () => {
    const invite = (role: 'opener' | 'evaluator' | 'writer', by: string = BIRGIT) => {
      const roles = [{ grant: GRANT, role }];
      const result = decideJoin(undefined, { type: 'invite', person: CAJ, of: VAASA, names: {}, roles }, NOON, by);
      return result.ok ? result.value.state : result.error.code;
    };
    expect(invite('opener')).toBe('access.two_persons_needed');
    expect(invite('writer')).toBe('access.role_not_for_party');
    expect(invite('evaluator')).toBe('invited');
    expect(invite('evaluator', CAJ)).toBe('access.self_confirm');
  });
});
