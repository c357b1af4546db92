import { permissionOf } from '@kt/access';
import { VAASA } from '@kt/access/testing/builders.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Doors, openDoors } from './routes/apis.ts';
import { assemble, FOREIGN, type Persona } from './routes/cast.ts';
import { expectedOf } from './routes/expectations.ts';
import { everyOperationOf, type Operation, requestFor, send } from './routes/operations.ts';

let doors: Doors;
let operations: readonly Operation[] = [];
let cast: readonly Persona[] = [];
beforeAll(async () => {
  doors = await openDoors();
  operations = everyOperationOf(doors.apis);
  cast = await assemble(doors.contexts.access);
});

/** Whom the table lets in for their own party. */
const callerOf = ({ name }: Operation): Persona | undefined => {
  const row = permissionOf(name);
  if (row === undefined || row.relation === 'public') return undefined;
  return cast.find((one) => one.of !== undefined && expectedOf(row, one, 'own') === 'let in');
};

const kept = async (): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (const watch of [VAASA, FOREIGN.authority, 'organisations'] as const) {
    let page = await doors.contexts.access.listAttempts(watch, undefined);
    for (;;) {
      for (const one of page.rows) found.add(`${one.code} ${one.operation} ${one.person}`);
      if (page.next === undefined) break;
      page = await doors.contexts.access.listAttempts(watch, undefined, page.next);
    }
  }
  return found;
};

/** As the record names it: calls about tenders are one name. */
const told = ({ name }: Operation): string => (name.startsWith('tender.') ? 'tender' : name);

describe('whoever tries what is not theirs', () => {
  it('leaves a record with every operation that names an object, and is answered as if there were none', async () => {
    const silent: string[] = [];
    let tried = 0;
    for (const operation of operations) {
      const caller = callerOf(operation);
      if (caller?.of === undefined || !operation.path.includes('{')) continue;
      const sent = requestFor(operation, { person: caller.person, actingFor: caller.of }, 'foreign', { whole: true });
      const response = await send(operation, sent);
      if (response.status !== 404) continue;
      tried += 1;
      const line = `${told(operation)} ${String(caller.person)}`;
      if (![...(await kept())].some((one) => one.endsWith(line))) silent.push(operation.name);
    }
    expect(silent).toEqual([]);
    expect(tried).toBeGreaterThan(150);
  }, 180_000);

  it('leaves a record for a party that is not theirs, at every door', async () => {
    const doorsTried = new Set<string>();
    for (const operation of operations) {
      const caller = callerOf(operation);
      if (caller?.person === undefined || caller.side === undefined || doorsTried.has(operation.audience)) continue;
      doorsTried.add(operation.audience);
      const actingFor = FOREIGN[caller.side];
      const response = await send(operation, requestFor(operation, { person: caller.person, actingFor }, 'foreign'));
      expect(response.status).toBe(403);
      expect(await kept()).toContain(`access.not_member ${told(operation)} ${caller.person}`);
    }
    expect([...doorsTried].sort()).toEqual(['auth', 'casework', 'finance', 'procurement', 'provider']);
  });
});
