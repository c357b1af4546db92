import { type Id, id, plusHours } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessTable, guestKey } from '../store/keys.ts';
import { AINO, BIRGIT, CAJ, codeOf, must, VAASA, WORKSHOP } from '../testing/builders.ts';
import { actOf, aWorld, type World } from '../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** Caj asks the opener in by an address it knows, under whatever name it likes. */
const asked = { of: WORKSHOP, name: 'Joku', email: 'v5@esimerkki.fi', language: 'en', roles: ['writer'] } as const;
const invite = async () => id('person', must(await world.access.inviteMember(asked, actOf(CAJ, WORKSHOP))).id);
const answer = (person: string, how: 'accept' | 'decline') =>
  world.access.answerInvitation(WORKSHOP, how, actOf(person));
const withdraw = (person: Id<'person'>) =>
  world.access.changeMembership({ person, of: WORKSHOP }, { type: 'withdraw' }, actOf(CAJ, WORKSHOP));
const admit = (person: Id<'person'>) =>
  world.access.admit({ credentials: { is: 'bearer', person }, operation: 'person.list', actingFor: VAASA });
const seen = async (person: Id<'person'>) => must(await world.access.viewMember(WORKSHOP, person));
const sweep = () => {
  const { db, log } = world.platform;
  return sweepDue({ db, table: accessTable, handlers: world.access.dueHandlers, log }, world.clock.now());
};

describe('an invitation', () => {
  it('by a bidder ties an official to nothing, however often it is repeated', async () => {
    const opener = await world.official(5, 'opener', 'auditor');
    for (let n = 0; n < 2; n += 1) {
      expect(await invite()).toBe(opener);
      expect(await admit(opener)).toMatchObject({ value: { organisations: [VAASA] } });
      expect(await world.access.belongsTo(opener, WORKSHOP)).toBe(false);
      expect((await world.access.contactsOf(WORKSHOP)).map(({ person }) => person)).toEqual([CAJ]);
      expect(await world.access.roleSince(opener, WORKSHOP, 'writer')).toBeUndefined();
      expect(codeOf(await answer(opener, 'decline'))).toBe('ok');
      expect(await world.access.belongsTo(opener, WORKSHOP)).toBe(false);
    }
  });

  it('opens no door of the organisation', async () => {
    const guest = await invite();
    const call = {
      credentials: { is: 'bearer', person: guest },
      operation: 'member.list',
      actingFor: WORKSHOP,
    } as const;
    expect(codeOf(await world.access.admit(call))).toBe('access.not_member');
    expect(codeOf(await world.access.inviteMember({ ...asked, email: 'x@x.fi' }, actOf(guest, WORKSHOP)))).toBe(
      'access.not_found',
    );
    must(await answer(guest, 'accept'));
    expect(codeOf(await world.access.admit(call))).toBe('ok');
  });

  it('shows its sender what it typed, and nothing once it is over', async () => {
    const opener = await world.official(5);
    await invite();
    expect(await seen(opener)).toMatchObject({
      state: 'invited',
      name: 'Joku',
      email: 'v5@esimerkki.fi',
      language: 'en',
    });
    expect((await world.access.listMembers(WORKSHOP)).rows).toContainEqual(expect.objectContaining({ name: 'Joku' }));
    must(await withdraw(opener));
    expect(await seen(opener)).not.toHaveProperty('name');
    expect(await world.platform.db.get(accessTable, guestKey(opener, WORKSHOP))).toBeUndefined();
    expect(codeOf(await answer(opener, 'accept'))).toBe('lifecycle.not_allowed');
  });

  it('accepted shows the real name, and the roles hold', async () => {
    const opener = await world.official(5);
    await invite();
    must(await answer(opener, 'accept'));
    expect(await seen(opener)).toMatchObject({
      state: 'provisional',
      name: 'Virkahenkilö 5',
      roles: [{ role: 'writer', state: 'in_force' }],
    });
    expect(await world.access.belongsTo(opener, WORKSHOP)).toBe(true);
    expect(await world.platform.db.get(accessTable, guestKey(opener, WORKSHOP))).toBeUndefined();
  });

  it('makes the guest stand as its inviter stands at the answer', async () => {
    const guest = await invite();
    const confirm = { type: 'confirm', how: 'officer_call' } as const;
    must(await world.access.changeMembership({ person: CAJ, of: WORKSHOP }, confirm, actOf(AINO)));
    must(await answer(guest, 'accept'));
    expect(await seen(guest)).toMatchObject({ state: 'confirmed' });
  });

  it('by somebody whose standing is disputed is not made', async () => {
    must(await world.access.changeMembership({ person: CAJ, of: WORKSHOP }, { type: 'dispute' }, actOf(AINO)));
    expect(codeOf(await world.access.inviteMember(asked, actOf(CAJ, WORKSHOP)))).toBe('access.not_found');
  });

  it('is listed for the invited person with the version to answer', async () => {
    const guest = await invite();
    expect(await world.access.ownInvitations(guest)).toMatchObject([
      { of: WORKSHOP, names: { fi: 'Rannikon Työpaja ry' }, roles: ['writer'], version: 1 },
    ]);
    expect(await world.access.ownInvitations(CAJ)).toEqual([]);
    must(await answer(guest, 'accept'));
    expect(await world.access.ownInvitations(guest)).toEqual([]);
    expect(codeOf(await answer(BIRGIT, 'accept'))).toBe('access.not_found');
  });

  it('lapses by the clock after fourteen days', async () => {
    const guest = await invite();
    const start = world.clock.now();
    world.clock.moveTo(plusHours(start, 14 * 24 - 1));
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
    world.clock.moveTo(plusHours(start, 14 * 24));
    expect(codeOf(await answer(guest, 'accept'))).toBe('access.invitation_lapsed');
    expect(await sweep()).toEqual({ done: 1, refused: 0 });
    expect(await seen(guest)).toMatchObject({ state: 'ended', roles: [] });
    expect((await world.access.listMembers(WORKSHOP)).rows).toHaveLength(1);
  });

  it('keeps the typed name and address out of every event', async () => {
    const guest = await invite();
    must(await answer(guest, 'accept'));
    const events = JSON.stringify(world.events());
    expect(events).toContain('membership.accepted');
    expect(events).not.toMatch(/Joku|v5@esimerkki\.fi/);
  });
});

describe("an authority's last system admin", () => {
  const revoke = async (person: Id<'person'>, by: Id<'person'>) => {
    const { roles } = must(await world.access.viewMember(VAASA, person));
    const grant = id('grant', roles.find(({ role }) => role === 'system_admin')?.id ?? '');
    return world.access.changeMembership({ person, of: VAASA }, { type: 'revoke_role', grant }, actOf(by));
  };

  it('keeps the role, whoever asks', async () => {
    expect(codeOf(await revoke(AINO, BIRGIT))).toBe('ok');
    expect(codeOf(await revoke(BIRGIT, BIRGIT))).toBe('access.last_admin');
    const end = world.access.changeMembership({ person: BIRGIT, of: VAASA }, { type: 'end' }, actOf(BIRGIT));
    expect(codeOf(await end)).toBe('access.last_admin');
  });

  it('is left when two revoke each other at the same moment', async () => {
    const outcomes = await Promise.all([revoke(AINO, BIRGIT), revoke(BIRGIT, AINO)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['access.last_admin', 'ok']);
  });

  it('is not counted while only invited', async () => {
    const guest = { of: VAASA, name: 'Uusi', email: 'uusi@esimerkki.fi', language: 'fi', roles: [] } as const;
    const person = id('person', must(await world.access.inviteMember(guest, actOf(AINO))).id);
    must(await world.access.proposeRole({ person, of: VAASA, role: 'system_admin' }, actOf(AINO)));
    must(await revoke(AINO, BIRGIT));
    expect(codeOf(await revoke(BIRGIT, AINO))).toBe('access.last_admin');
  });
});
