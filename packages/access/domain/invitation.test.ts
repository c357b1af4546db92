import { plusHours, plusMs } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { AINO, aMembership, BIRGIT, codeOf, grantNumber, NOON } from '../testing/builders.ts';
import { invitationLapsesAt, isMember, type MembershipCommand, membershipDueAt, rolesInForce } from './membership.ts';
import { decideMembership } from './membership-decide.ts';
import { principalOf } from './principal.ts';

const LAPSE = plusHours(NOON, 14 * 24);
const ACCEPT = { type: 'accept', standing: 'confirmed' } as const;
const invited = aMembership().invited();
const ask = (command: MembershipCommand, by: string = AINO, at = plusMs(LAPSE, -1)) =>
  codeOf(decideMembership(invited.now, command, at, by));

describe('an invitation', () => {
  it('makes nobody a member and gives no role', () => {
    const person = { person: AINO, state: 'registered', language: 'fi', registeredAt: NOON } as const;
    expect([isMember(invited.now), rolesInForce(invited.now)]).toEqual([false, []]);
    expect(principalOf(person, [invited.now], [], NOON).memberships).toEqual([]);
    expect(invited.now).toMatchObject({ invitedAt: NOON, grants: [{ role: 'writer', state: 'proposed' }] });
    expect(invited.now.joinedAt).toBeUndefined();
  });

  it('accepted brings the roles of one person into force from that moment', () => {
    const { now } = invited.then(ACCEPT, AINO, plusHours(NOON, 3));
    expect([now.state, rolesInForce(now), isMember(now)]).toEqual(['confirmed', ['writer'], true]);
    expect(now).toMatchObject({ joinedAt: plusHours(NOON, 3), grants: [{ since: plusHours(NOON, 3) }] });
    const guest = invited.then({ type: 'accept', standing: 'provisional' }, AINO);
    expect([guest.now.state, guest.now.confirmedAt]).toEqual(['provisional', undefined]);
  });

  it('may be joined by further roles, which wait for the answer too', () => {
    const worker = invited.proposed('worker', grantNumber(91));
    expect(rolesInForce(worker.now)).toEqual([]);
    expect(rolesInForce(worker.then(ACCEPT, AINO).now)).toEqual(['writer', 'worker']);
  });

  it('accepted leaves a role of two persons waiting for its second one', () => {
    const official = aMembership().invitedAsOfficial().proposed('opener', grantNumber(91)).proposed('auditor');
    const { now } = official.then(ACCEPT, AINO);
    expect(rolesInForce(now)).toEqual(['auditor']);
    expect(now.grants).toContainEqual(expect.objectContaining({ role: 'opener', state: 'proposed' }));
  });

  it('is answered by nobody else', () => {
    expect([ask(ACCEPT, BIRGIT), ask({ type: 'decline' }, BIRGIT)]).toEqual([
      'access.not_invited',
      'access.not_invited',
    ]);
    expect([ask(ACCEPT), ask({ type: 'decline' })]).toEqual(['ok', 'ok']);
  });

  it('waits fourteen days to the millisecond', () => {
    expect([invitationLapsesAt(invited.now), membershipDueAt(invited.now)]).toEqual([LAPSE, LAPSE]);
    expect(invitationLapsesAt(invited.then(ACCEPT, AINO).now)).toBeUndefined();
    expect([ask(ACCEPT, AINO, LAPSE), ask(ACCEPT, AINO, plusMs(LAPSE, 1))]).toEqual([
      'access.invitation_lapsed',
      'access.invitation_lapsed',
    ]);
    const lapse = { type: 'lapse' } as const;
    expect([ask(lapse, 'clock'), ask(lapse, 'clock', LAPSE)]).toEqual(['access.not_due', 'ok']);
  });

  it.each(['decline', 'withdraw', 'lapse'] as const)('after %s leaves no role behind', (type) => {
    const { now } = invited.then({ type }, AINO, LAPSE);
    expect([now.state, now.grants, now.endedAt, membershipDueAt(now)]).toEqual(['ended', [], LAPSE, undefined]);
  });
});
