import { id, municipalityCode, plusHours } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessTable } from '../store/keys.ts';
import { AINO, BIRGIT, CAJ, codeOf, must, personNumber, VAASA, WORKSHOP } from '../testing/builders.ts';
import { actOf, aWorld, OPERATOR, type World } from '../testing/world.ts';
import type { Founder } from './found-authority.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const rolesOf = async (person: Founder['person']) =>
  must(await world.access.viewMember(VAASA, person)).roles.map(({ role, state }) => `${role}:${state}`);

const founder = (person: Founder['person']): Founder => ({
  person,
  name: 'A',
  email: `${person}@x.fi`,
  language: 'fi',
});

describe('founding an authority', () => {
  const OTHER = id('authority', VAASA.replace(/1$/, '2'));
  const founding = { names: {}, municipality: municipalityCode('905'), prefix: 'VAA' };

  it('seats two system admins and leaves its record', async () => {
    expect([await rolesOf(AINO), await rolesOf(BIRGIT)]).toEqual([
      ['system_admin:in_force'],
      ['system_admin:in_force'],
    ]);
    const facts = world.events().flatMap((event) => event.facts);
    expect(facts.find((fact) => fact.type === 'authority.founded')).toMatchObject({
      by: 'operator',
      admins: [AINO, BIRGIT],
    });
    expect(facts.filter((fact) => fact.type === 'membership.seated')).toHaveLength(2);
    expect(await world.access.viewAuthority(VAASA)).toMatchObject({ prefix: 'VAA', foundedBy: 'operator' });
  });

  it('happens once, and to two different persons', async () => {
    const again = { ...founding, authority: VAASA, admins: [founder(AINO), founder(BIRGIT)] as const };
    expect(codeOf(await world.access.foundAuthority(again, OPERATOR))).toBe('access.authority_exists');
    const alone = { ...founding, authority: OTHER, admins: [founder(AINO), founder(AINO)] as const };
    expect(codeOf(await world.access.foundAuthority(alone, OPERATOR))).toBe('access.two_admins_needed');
    const next = { ...founding, authority: OTHER, admins: [founder(AINO), founder(personNumber(9))] as const };
    expect(codeOf(await world.access.foundAuthority(next, OPERATOR))).toBe('ok');
  });
});

describe('a sensitive role', () => {
  const propose = async (person: Founder['person'], by = AINO as string) =>
    world.access.proposeRole({ person, of: VAASA, role: 'opener' }, actOf(by));
  const confirm = (person: Founder['person'], grant: string, by: string) =>
    world.access.changeMembership(
      { person, of: VAASA },
      { type: 'confirm_role', grant: id('grant', grant) },
      actOf(by),
    );

  it('holds after two persons, told to the supervisor by its event', async () => {
    const person = await world.official(5);
    const grant = must(await propose(person)).id;
    expect(await rolesOf(person)).toEqual(['opener:proposed']);
    expect(codeOf(await confirm(person, grant, AINO))).toBe('access.same_person');
    expect(codeOf(await confirm(person, grant, person))).toBe('access.self_grant');
    expect(codeOf(await confirm(person, grant, BIRGIT))).toBe('ok');
    expect(await world.access.roleSince(person, VAASA, 'opener')).toBe(world.clock.now());
    expect(await world.access.roleSince(person, VAASA, 'approver')).toBeUndefined();
    expect(world.events().at(-1)?.facts).toMatchObject([
      { type: 'role.granted', role: 'opener', sensitive: true, proposedBy: AINO, by: BIRGIT },
    ]);
  });

  it('is never proposed for oneself', async () => {
    expect(codeOf(await propose(AINO))).toBe('access.self_grant');
  });

  it('proposed is listed until somebody answers, and lapses by the clock', async () => {
    const person = await world.official(5, 'auditor');
    must(await propose(person));
    expect((await world.access.listProposals(VAASA)).rows.map((one) => one.person)).toEqual([person]);
    const sweep = () => {
      const { db, log } = world.platform;
      return sweepDue({ db, table: accessTable, handlers: world.access.dueHandlers, log }, world.clock.now());
    };
    world.clock.moveTo(plusHours(world.clock.now(), 14 * 24 - 1));
    expect(await sweep()).toEqual({ done: 0, refused: 0 });
    world.clock.moveTo(plusHours(world.clock.now(), 1));
    expect(await sweep()).toEqual({ done: 1, refused: 0 });
    expect(await rolesOf(person)).toEqual(['auditor:in_force']);
    expect((await world.access.listProposals(VAASA)).rows).toEqual([]);
  });

  it('confirmed by two at the same moment holds once', async () => {
    const person = await world.official(5);
    const grant = must(await propose(person)).id;
    must(await world.access.proposeRole({ person: BIRGIT, of: VAASA, role: 'supervisor' }, actOf(AINO)));
    const third = await world.official(6, 'system_admin');
    const outcomes = await Promise.all([confirm(person, grant, BIRGIT), confirm(person, grant, third)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['lifecycle.not_allowed', 'ok']);
  });
});

describe('members', () => {
  it('of nobody else are changed or shown', async () => {
    const foreign = { person: CAJ, of: VAASA };
    expect(codeOf(await world.access.changeMembership(foreign, { type: 'end' }, actOf(AINO)))).toBe('access.not_found');
    expect(codeOf(await world.access.proposeRole({ ...foreign, role: 'auditor' }, actOf(AINO)))).toBe(
      'access.not_found',
    );
    expect(codeOf(await world.access.viewMember(VAASA, CAJ))).toBe('access.not_found');
    const invitation = { of: VAASA, name: 'X', email: 'x@x.fi', language: 'fi', roles: [] } as const;
    expect(codeOf(await world.access.inviteMember(invitation, actOf(CAJ)))).toBe('access.not_found');
  });

  it('invited by e-mail are recognised at their first sign-in, when the e-mail is verified', async () => {
    const invitation = {
      of: WORKSHOP,
      name: 'Disa',
      email: 'Disa@Esimerkki.fi',
      language: 'sv',
      roles: ['writer'],
    } as const;
    const guest = must(await world.access.inviteMember(invitation, actOf(CAJ, WORKSHOP))).id;
    const claimed = {
      issuer: 'https://id.example',
      subject: 'a-b-c',
      name: 'Disa',
      email: 'disa@esimerkki.fi',
      language: 'sv',
    } as const;
    const stranger = must(await world.access.signIn({ ...claimed, subject: 'd-e-f', emailVerified: false }));
    expect(stranger).not.toBe(guest);
    expect(must(await world.access.signIn({ ...claimed, emailVerified: true }))).toBe(guest);
    expect(must(await world.access.signIn({ ...claimed, emailVerified: false }))).toBe(guest);
    must(await world.access.answerInvitation(WORKSHOP, 'accept', actOf(guest)));
    const view = must(await world.access.viewMember(WORKSHOP, id('person', guest)));
    expect(view).toMatchObject({ name: 'Disa', state: 'provisional', roles: [{ role: 'writer' }] });
  });

  it('have their names and addresses in no event', async () => {
    await world.official(5, 'auditor');
    const events = JSON.stringify(world.events());
    expect(events).toContain('person.registered');
    expect(events).not.toMatch(/Esimerkki|Virkahenkilö|esimerkki\.fi/);
    expect(await world.access.contactsOf(VAASA, ['auditor'])).toMatchObject([
      { email: 'v5@esimerkki.fi', language: 'sv' },
    ]);
    expect(await world.access.contactsOf(VAASA)).toHaveLength(3);
  });

  it('belong until they leave', async () => {
    expect(await world.access.belongsTo(CAJ, WORKSHOP)).toBe(true);
    expect(await world.access.belongsTo(AINO, WORKSHOP)).toBe(false);
    must(await world.access.changeMembership({ person: CAJ, of: WORKSHOP }, { type: 'end' }, actOf(CAJ, WORKSHOP)));
    expect(await world.access.belongsTo(CAJ, WORKSHOP)).toBe(false);
    expect(await world.access.roleSince(CAJ, WORKSHOP, 'writer')).toBeUndefined();
  });
});

describe('inviting with roles', () => {
  const guest = { name: 'Disa', email: 'disa@esimerkki.fi', language: 'sv' } as const;
  type Invited = Parameters<World['access']['inviteMember']>[0];
  const invite = (roles: Invited['roles'], of: Invited['of'] = WORKSHOP, by = CAJ) =>
    world.access.inviteMember({ of, ...guest, roles }, actOf(by, of));

  it('gives each role once, however often it was asked for', async () => {
    const person = id('person', must(await invite(['writer', 'writer', 'worker'])).id);
    const { roles } = must(await world.access.viewMember(WORKSHOP, person));
    expect(roles.map(({ role }) => role)).toEqual(['writer', 'worker']);
  });

  it('binds no municipality, so it gives no role that needs one', async () => {
    expect(codeOf(await invite(['municipality_viewer'], VAASA, AINO))).toBe('access.municipality_required');
  });
});
