import { dayInFinland, type Id, parseId, plusDays } from '@kt/kernel';
import * as z from 'zod';
import { MACHINES } from '../identity/identity-configuration.ts';
import type { Machine } from '../machine.ts';
import { type Caller, signIn } from './caller.ts';
import type { WorldPerson } from './people.ts';
import type { Area } from './the-area.ts';

const SENSITIVE = ['opener', 'approver', 'verifier', 'case_worker', 'supervisor', 'system_admin'];
const emailOf = (key: string, { mailDomain }: Area): string => `${key}@${mailDomain}`;
const zGrant = z.looseObject({
  version: z.int(),
  roles: z.array(z.looseObject({ id: z.string(), role: z.string(), state: z.string() })),
});

const zInvitations = z.looseObject({ rows: z.array(z.looseObject({ of: z.string(), version: z.int() })) });

const personId = (text: string): Id<'person'> => {
  const parsed = parseId('person', text);
  if (parsed === undefined) throw new RangeError(`not a person: ${text}`);
  return parsed;
};

const personaOf = ({ key, name, language, roles }: WorldPerson, sub: Id<'person'>, area: Area) => ({
  sub,
  name,
  roles: roles.join(', '),
  group: `${area.names.fi} – ${area.names.sv}`,
  email: emailOf(key, area),
  language,
});

/** The operator's founding act, with the area's first two admins. */
export const foundArea = async (machine: Machine, area: Area, founders: readonly WorldPerson[]) => {
  const [first, second] = founders.map((one) => ({
    ...one,
    person: machine.newPerson(),
    email: emailOf(one.key, area),
  }));
  if (first === undefined || second === undefined) throw new RangeError('an area needs two founders');
  const { mailDomain: _mail, ...founded } = area;
  const founding = { ...founded, admins: [first, second] as const };
  const act = { by: 'operator', operation: 'operator.found_authority' };
  const done = await machine.contexts.access.foundAuthority(founding, act);
  if (!done.ok) throw new Error(done.error.code);
  machine.personas.add([first, second].map((one) => personaOf(one, one.person, area)));
  return [first, second] as const;
};

const grantSensitive = async (first: Caller, second: Caller, person: string, role: string): Promise<void> => {
  await first.post('/api/procurement/v1/grants', { person, role });
  const shown = await second.get(`/api/procurement/v1/people/${person}`, zGrant);
  const proposed = shown.roles.find((one) => one.role === role);
  if (proposed === undefined) throw new Error(`${role} was not proposed`);
  if (proposed.state === 'in_force') return;
  await second.post(`/api/procurement/v1/grants/${proposed.id}/confirm`, { person }, shown.version);
};

/** The invited person's own yes, signed in as itself. */
const accept = async (machine: Machine, of: Area['authority'], person: Id<'person'>, name: string): Promise<void> => {
  const guest = await signIn(machine.origin, person, name, () => undefined);
  const { rows } = await guest.get('/auth/invitations', zInvitations);
  const invitation = rows.find((one) => one.of === of);
  if (invitation === undefined) throw new Error(`${name} was not invited`);
  await guest.post(`/auth/invitations/${of}/accept`, {}, invitation.version);
};

/**
 * Invites one of the area's people, who accepts; then the first admin proposes the sensitive roles and the second
 * confirms them.
 */
export const inviteOfficial = async (
  machine: Machine,
  area: Area,
  admins: readonly [Caller, Caller],
  one: WorldPerson,
) => {
  const ordinary = one.roles.filter((role) => !SENSITIVE.includes(role));
  const { name, language } = one;
  const invitation = { name, email: emailOf(one.key, area), language, roles: ordinary };
  const invited = await admins[0].post('/api/procurement/v1/people', invitation);
  const person = personId(invited.id);
  machine.personas.add([personaOf(one, person, area)]);
  await accept(machine, area.authority, person, name);
  for (const role of one.roles.filter((r) => SENSITIVE.includes(r))) await grantSensitive(...admins, person, role);
  return person;
};

const DAYS = 365;

/** A program that reads the area's sums: written down by one admin, confirmed by the other. */
export const registerMachine = async (machine: Machine, [first, second]: readonly [Caller, Caller]): Promise<void> => {
  const client = MACHINES[0].client;
  const path = '/api/procurement/v1/machines';
  const validUntil = plusDays(dayInFinland(machine.clock.now()), DAYS);
  const named = { client, name: 'Talousraportointi', scopes: ['finances', 'purchasing'], validUntil };
  const { version } = await first.post(path, named);
  await second.post(`${path}/${client}/confirm`, {}, version);
};
