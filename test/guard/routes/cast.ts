import type { Access } from '@kt/access/compose.ts';
import { AUTHORITY_ROLES, ORGANISATION_ROLES, type Role } from '@kt/access/domain/permission-table.ts';
import { AINO, BIRGIT, CAJ, must, personNumber, VAASA, WORKSHOP } from '@kt/access/testing/builders.ts';
import { type Act, type Id, id, localDate, municipalityCode } from '@kt/kernel';

type Party = Id<'authority'> | Id<'organisation'>;
export type Standing = 'disputed' | 'provisional' | 'confirmed' | 'mandated';

/** Somebody who calls, as far as the permission table cares. Without a person: nobody is signed in. */
export type Persona = {
  readonly title: string;
  readonly person?: Id<'person'>;
  readonly of?: Party;
  readonly side?: 'authority' | 'organisation';
  readonly roles: readonly Role[];
  readonly standing?: Standing;
  /** Has a mandate in force, but one that binds only with another's. */
  readonly signsTogether?: boolean;
};

const ZEROS = '0'.repeat(25);
const PROVISIONAL = id('organisation', `org_${ZEROS}2`);
/** An authority and an organisation that exist, and to which nobody of the cast belongs. */
export const FOREIGN = {
  authority: id('authority', `aut_${ZEROS}9`),
  organisation: id('organisation', `org_${ZEROS}9`),
};
const FAR = [personNumber(91), personNumber(92)] as const;
const [GUEST, STRANGER] = [personNumber(93), personNumber(94)];
const NAMES = { fi: 'Esimerkki', sv: 'Exempel' };

const act = (by: string, actingFor?: Party): Act => ({ by, operation: 'test', ...(actingFor && { actingFor }) });
const emailOf = (title: string): string => `${title.toLowerCase().replaceAll(/\W+/g, '-')}@esimerkki.fi`;

const arrive = async (access: Access, person: Id<'person'>): Promise<void> => {
  const claimed = { issuer: 'https://id.example', emailVerified: true, language: 'fi', name: person } as const;
  must(await access.signIn({ ...claimed, subject: person, email: emailOf(person) }));
};

const found = async (access: Access): Promise<void> => {
  const authority = async (of: Id<'authority'>, people: readonly [Id<'person'>, Id<'person'>], prefix: string) => {
    const [first, second] = people;
    const founder = (person: Id<'person'>) =>
      ({ person, name: person, email: emailOf(`f-${person}`), language: 'fi' }) as const;
    const admins = [founder(first), founder(second)] as const;
    const founding = { authority: of, names: NAMES, municipality: municipalityCode('905'), prefix, admins };
    must(await access.foundAuthority(founding, act('operator')));
  };
  await authority(VAASA, [AINO, BIRGIT], 'VAA');
  await authority(FOREIGN.authority, FAR, 'FAR');
  const organisation = async (of: Id<'organisation'>, person: Id<'person'>) => {
    await arrive(access, person);
    must(await access.foundOrganisation({ person, organisation: of, names: NAMES }, act('system:test')));
  };
  await organisation(WORKSHOP, CAJ);
  await organisation(PROVISIONAL, GUEST);
  await organisation(FOREIGN.organisation, personNumber(95));
  await arrive(access, STRANGER);
  const ref = { person: CAJ, of: WORKSHOP };
  must(await access.changeMembership(ref, { type: 'confirm', how: 'officer_decision' }, act(AINO, VAASA)));
};

type Inviting = {
  readonly of: Party;
  readonly by: Id<'person'>;
  readonly title: string;
  readonly roles: readonly Role[];
};
const invite = async (access: Access, { of, by, title, roles }: Inviting): Promise<Id<'person'>> => {
  const invitation = { of, name: title, email: emailOf(title), language: 'fi', roles } as const;
  const person = id('person', must(await access.inviteMember(invitation, act(by, of))).id);
  must(await access.answerInvitation(of, 'accept', act(person)));
  return person;
};

/** Gives a role the way it is given: proposed by one admin, confirmed by the other where it takes two. */
const grant = async (access: Access, person: Id<'person'>, role: Role): Promise<void> => {
  const bound = role === 'municipality_viewer' ? { municipality: municipalityCode('499') } : {};
  const proposed = must(await access.proposeRole({ person, of: VAASA, role, ...bound }, act(AINO, VAASA)));
  const { roles } = must(await access.viewMember(VAASA, person));
  if (roles.some((one) => one.id === proposed.id && one.state === 'in_force')) return;
  const command = { type: 'confirm_role', grant: id('grant', proposed.id) } as const;
  must(await access.changeMembership({ person, of: VAASA }, command, act(BIRGIT, VAASA)));
};

type Mandated = { readonly of: Id<'organisation'>; readonly inForce: boolean; readonly signs: 'alone' | 'together' };
const mandate = async (access: Access, person: Id<'person'>, { of, inForce, signs }: Mandated) => {
  const basis = { person, organisation: of, source: 'association_register', signs } as const;
  const registered = await access.registerMandate({ ...basis, sourceDate: localDate('2026-01-02') }, act(CAJ, of));
  if (!inForce) return;
  const ref = { person, mandate: id('mandate', must(registered).id) };
  const speaker = { for: 'authority', organisations: [VAASA] } as const;
  must(await access.changeMandate(ref, { type: 'confirm', how: 'officer_call' }, speaker, act(AINO, VAASA)));
};

const official = async (access: Access, role?: Role): Promise<Persona> => {
  const title = role ?? 'member of the authority without a role';
  const person = await invite(access, { of: VAASA, by: AINO, title, roles: [] });
  if (role !== undefined) await grant(access, person, role);
  return {
    title,
    person,
    of: VAASA,
    side: 'authority',
    roles: role === undefined ? [] : [role],
    standing: 'confirmed',
  };
};

type Part = {
  readonly role?: Role;
  readonly standing: Standing;
  /** Whether the mandate is in force; absent = none. */
  readonly mandate?: boolean;
  readonly signsTogether?: boolean;
  readonly note?: string;
};
const member = async (access: Access, part: Part): Promise<Persona> => {
  const { role, standing, mandate: inForce, signsTogether = false, note = '' } = part;
  const [of, by] = standing === 'provisional' ? [PROVISIONAL, GUEST] : [WORKSHOP, CAJ];
  const roles = role === undefined ? [] : [role];
  const title = `${standing} ${role ?? 'member without a role'}${note}`;
  const person = await invite(access, { of, by, title, roles });
  if (inForce !== undefined)
    await mandate(access, person, { of, inForce, signs: signsTogether ? 'together' : 'alone' });
  return { title, person, of, side: 'organisation', roles, standing, signsTogether };
};

const disputed = async (access: Access, role: Role): Promise<Persona> => {
  const persona = await member(access, { role, standing: 'mandated', mandate: true, note: ', disputed' });
  const ref = { person: persona.person ?? STRANGER, of: WORKSHOP };
  must(await access.changeMembership(ref, { type: 'dispute' }, act(AINO, VAASA)));
  return { ...persona, standing: 'disputed' };
};

const ended = async (access: Access): Promise<Persona> => {
  const person = await invite(access, { of: WORKSHOP, by: CAJ, title: 'former member', roles: ['signatory'] });
  must(await access.changeMembership({ person, of: WORKSHOP }, { type: 'end' }, act(CAJ, WORKSHOP)));
  return { title: 'former member', person, roles: [] };
};

/** One person for each role in the authority, and for each role and standing in an organisation; and outsiders. */
export const assemble = async (access: Access): Promise<readonly Persona[]> => {
  await found(access);
  const cast: Persona[] = [
    { title: 'nobody signed in', roles: [] },
    { title: 'stranger', person: STRANGER, roles: [] },
    await official(access),
    await member(access, { standing: 'confirmed' }),
  ];
  for (const role of AUTHORITY_ROLES) cast.push(await official(access, role));
  for (const role of ORGANISATION_ROLES) {
    cast.push(await member(access, { role, standing: 'provisional' }));
    cast.push(await member(access, { role, standing: 'confirmed' }));
    cast.push(await member(access, { role, standing: 'mandated', mandate: true }));
  }
  const signatory = { role: 'signatory' } as const;
  const early = await member(access, { ...signatory, standing: 'provisional', mandate: true, note: ' with a mandate' });
  const unconfirmed = { ...signatory, standing: 'confirmed', mandate: false, note: ' whose mandate waits' } as const;
  const half = { ...signatory, standing: 'confirmed', mandate: true, signsTogether: true, note: ' of two' } as const;
  cast.push(early, await member(access, unconfirmed), await member(access, half));
  return [...cast, await disputed(access, 'signatory'), await disputed(access, 'org_admin'), await ended(access)];
};
