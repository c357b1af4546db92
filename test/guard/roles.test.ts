import { permissionOf } from '@kt/access';
import { AINO, must, VAASA } from '@kt/access/testing/builders.ts';
import { id } from '@kt/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Doors, openDoors } from './routes/apis.ts';
import { assemble, FOREIGN, type Persona } from './routes/cast.ts';
import { type Acting, expectedOf } from './routes/expectations.ts';
import { type Caller, everyOperationOf, type Operation, requestFor, send } from './routes/operations.ts';

const GATE: ReadonlySet<string> = new Set([
  'access.signed_out',
  'access.token_invalid',
  'access.foreign_origin',
  'access.acting_for_missing',
  'access.not_member',
  'access.forbidden',
  'access.signs_together',
]);
const STATUS: Readonly<Record<string, number>> = {
  'access.signed_out': 401,
  'access.token_invalid': 401,
  'access.acting_for_missing': 400,
  'access.not_member': 403,
  'access.forbidden': 403,
  'access.signs_together': 403,
};
const AT_ONCE = 64;

let doors: Doors;
let operations: readonly Operation[] = [];
let cast: readonly Persona[] = [];
beforeAll(async () => {
  doors = await openDoors();
  operations = everyOperationOf(doors.apis);
  cast = await assemble(doors.contexts.access);
});

const codeIn = (text: string): string => {
  const body: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : '';
};

let calls = 0;
/** What the gate said: a refusal of its own with its status, or that the call went on. */
const outcomeOf = async (operation: Operation, caller: Caller): Promise<string> => {
  const correlation = `call-${String((calls += 1)).padStart(8, '0')}`;
  const response = await send(operation, requestFor(operation, caller, correlation));
  const code = codeIn(await response.text());
  const reached = doors.reached.get(correlation);
  if (reached !== operation.name) return `reached ${String(reached)} instead`;
  if (response.status >= 500) return `failed with ${String(response.status)}`;
  if (!GATE.has(code)) return 'let in';
  return response.status === STATUS[code] ? code : `${code} with ${String(response.status)}`;
};

type Case = { readonly operation: Operation; readonly persona: Persona; readonly acting: Acting };

const partyOf = ({ persona, acting }: Case): string | undefined => {
  if (acting === 'own') return persona.of;
  return acting === 'none' ? undefined : FOREIGN[persona.side ?? 'authority'];
};

const surprises = async (cases: readonly Case[]): Promise<readonly string[]> => {
  const found: string[] = [];
  const judge = async (one: Case): Promise<void> => {
    const { operation, persona, acting } = one;
    const row = permissionOf(operation.name);
    const expected = row === undefined ? 'a row in the table' : expectedOf(row, persona, acting);
    const outcome = await outcomeOf(operation, { person: persona.person, actingFor: partyOf(one) });
    if (outcome !== expected)
      found.push(`${operation.name} as ${persona.title} (${acting}): ${outcome}, not ${expected}`);
  };
  for (let i = 0; i < cases.length; i += AT_ONCE) await Promise.all(cases.slice(i, i + AT_ONCE).map(judge));
  return found;
};

const everyCase = (acting: (persona: Persona) => Acting): readonly Case[] =>
  operations.flatMap((operation) => cast.map((persona) => ({ operation, persona, acting: acting(persona) })));

/** Those whom the row names for their own party: the only ones a foreign party could be opened to by mistake. */
const named = (acting: Acting): readonly Case[] =>
  everyCase(() => acting).filter(({ operation, persona }) => {
    const row = permissionOf(operation.name);
    return row !== undefined && persona.of !== undefined && expectedOf(row, persona, 'own') === 'let in';
  });

describe('every route answers', () => {
  it('each role as the permission table says', async () => {
    const cases = everyCase((persona) => (persona.of === undefined ? 'none' : 'own'));
    expect(cases.length).toBeGreaterThan(5_000);
    expect(await surprises(cases)).toEqual([]);
  });

  it('nobody for a party it does not belong to', async () => {
    expect(await surprises(named('foreign'))).toEqual([]);
  });

  it('nobody who does not say for whom, where a party is needed', async () => {
    expect(await surprises(named('none'))).toEqual([]);
  });

  it('no token of nobody', async () => {
    const ghost = { title: 'ghost', person: id('person', 'per_00000000000000000000000077'), roles: [] } as const;
    const outcomes = operations
      .filter(({ name }) => permissionOf(name)?.relation !== 'public')
      .map((operation) => outcomeOf(operation, { person: ghost.person, actingFor: VAASA }));
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['access.token_invalid']));
  });

  it('a removed role no more from the next call on', async () => {
    const { access } = doors.contexts;
    const operation = operations.find(({ name }) => name === 'system.draft');
    const officer = cast.find(({ title }) => title === 'procurement_officer');
    if (operation === undefined || officer?.person === undefined) throw new Error('no officer to try');
    const caller = { person: officer.person, actingFor: VAASA };
    expect(await outcomeOf(operation, caller)).toBe('let in');
    const grant = must(await access.viewMember(VAASA, officer.person)).roles[0];
    const command = { type: 'revoke_role', grant: id('grant', grant?.id ?? '') } as const;
    const act = { by: AINO, operation: 'grant.revoke', actingFor: VAASA };
    must(await access.changeMembership({ person: officer.person, of: VAASA }, command, act));
    expect(await outcomeOf(operation, caller)).toBe('access.forbidden');
  });
});
