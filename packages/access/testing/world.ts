import { type Act, type Id, id, instant, municipalityCode, type Result } from '@kt/kernel';
import { type MovableClock, standingClock } from '@kt/platform/ports/clock.ts';
import { aHouse, type House } from '@kt/platform/testing/house.ts';
import type { Founder } from '../app/found-authority.ts';
import { type Access, composeAccess, tables } from '../compose.ts';
import type { Party } from '../domain/party.ts';
import type { Role } from '../domain/permission-table.ts';
import { AINO, BIRGIT, CAJ, must, personNumber, VAASA, WORKSHOP } from './builders.ts';

export const OPERATOR: Act = { by: 'operator', operation: 'operator.found_authority' };
export const actOf = (by: string, actingFor: Party = VAASA): Act => ({ by, operation: 'test', actingFor });

/** A house in which Vaasa exists, seated by Aino and Birgit, and Caj has founded the workshop. */
export type World = House & {
  readonly access: Access;
  readonly realClock: MovableClock;
  /** Registers and invites a person to Vaasa, with roles granted by Aino and, where it takes two, Birgit. */
  readonly official: (n: number, ...roles: readonly Role[]) => Promise<Id<'person'>>;
  readonly idOf: <T extends { readonly id: string }>(result: Result<T, { readonly code: string }>) => string;
};

const founder = (person: Id<'person'>, name: string): Founder => ({
  person,
  name: `${name} Esimerkki`,
  email: `${name.toLowerCase()}@esimerkki.fi`,
  language: 'fi',
});

const grant = async (access: Access, person: Id<'person'>, role: Role): Promise<void> => {
  const of = VAASA;
  const municipality = role === 'municipality_viewer' ? { municipality: municipalityCode('499') } : {};
  const done = must(await access.proposeRole({ person, of, role, ...municipality }, actOf(AINO)));
  const grantId = id('grant', done.id);
  const view = must(await access.viewMember(of, person));
  if (view.roles.some((one) => one.id === grantId && one.state === 'in_force')) return;
  must(await access.changeMembership({ person, of }, { type: 'confirm_role', grant: grantId }, actOf(BIRGIT)));
};

/** Founds Vaasa and the workshop, and gives what makes officials of Vaasa. */
export const peopled = async (access: Access): Promise<World['official']> => {
  const admins = [founder(AINO, 'Aino'), founder(BIRGIT, 'Birgit')] as const;
  const founding = {
    authority: VAASA,
    names: { fi: 'Vaasa', sv: 'Vasa' },
    municipality: municipalityCode('905'),
    prefix: 'VAA',
    admins,
  };
  must(await access.foundAuthority(founding, OPERATOR));
  const claimed = { issuer: 'https://id.example', emailVerified: true, language: 'sv' } as const;
  must(await access.signIn({ ...claimed, subject: CAJ, name: 'Caj Esimerkki', email: 'caj@esimerkki.fi' }));
  const names = { fi: 'Rannikon Työpaja ry', sv: 'Kustens Arbetsverkstad rf' };
  must(await access.foundOrganisation({ person: CAJ, organisation: WORKSHOP, names }, actOf('system:test')));
  return async (n, ...roles) => {
    const [name, email] = [`Virkahenkilö ${String(n)}`, `v${String(n)}@esimerkki.fi`];
    must(await access.signIn({ ...claimed, subject: personNumber(n), name, email }));
    const done = must(await access.inviteMember({ of: VAASA, name, email, language: 'fi', roles: [] }, actOf(AINO)));
    const person = id('person', done.id);
    must(await access.answerInvitation(VAASA, 'accept', actOf(person)));
    for (const role of roles) await grant(access, person, role);
    return person;
  };
};

export const aWorld = async (): Promise<World> => {
  const house = await aHouse(tables);
  const realClock = standingClock(instant('2026-11-20T07:00:00.000Z'));
  const access = composeAccess(house.platform, { realClock });
  const official = await peopled(access);
  return { ...house, access, realClock, official, idOf: (result) => must(result).id };
};
