import { type Act, cents, id, ok } from '@kt/kernel';
import { unitOfWork } from '@kt/platform/db/unit-of-work.ts';
import { createApp } from '@kt/platform/http/shell.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { countAgreementOf } from '../app/count-use.ts';
import { composePurchasing, tables } from '../compose.ts';
import { purchasingTable } from '../store/keys.ts';
import { systemStore } from '../store/system-store.ts';
import { useStore } from '../store/use-store.ts';
import { watchStore } from '../store/watch-store.ts';
import { AUTHORITY, aCategory, aDescription } from '../testing/samples.ts';
import { systemRoutes } from './system-routes.ts';
import { valueRoutes } from './value-routes.ts';

const OFFICER: Act = { by: 'per_o', operation: 'test' };
const zValue = z.looseObject({
  version: z.int(),
  state: z.string(),
  passed: z.array(z.looseObject({ limit: z.string(), share: z.int(), valueCents: z.int() })),
  notes: z.array(z.looseObject({ note: z.string(), by: z.string() })),
});
const zRows = z.looseObject({ rows: z.array(z.looseObject({ system: z.string(), passed: z.array(z.unknown()) })) });
const { id: _id, ...CATEGORY } = aCategory;

/** A published system of four million euros with two categories of one million each. */
const world = async () => {
  const house = await aHouse(tables);
  const { db, clock, ids, log } = house.platform;
  const purchasing = composePurchasing(house.platform, {
    mandateOf: () => Promise.resolve(undefined),
    consortiumOf: () => Promise.resolve(undefined),
  });
  const drafted = await purchasing.draftSystem(AUTHORITY, aDescription, OFFICER);
  const ref = { authority: AUTHORITY, id: id('system', drafted.ok ? drafted.value.id : '') };
  await purchasing.addCategory(ref, CATEGORY, OFFICER);
  await purchasing.addCategory(ref, CATEGORY, OFFICER);
  await purchasing.changeSystem(ref, { command: 'publish', notice: 'HILMA 1' }, OFFICER);
  const shown = await purchasing.views.system(ref);
  const [first, second] = shown.ok ? shown.value.categories.map((one) => one.id) : [];
  const work = unitOfWork({ db, table: purchasingTable, clock, ids });
  const deps = { work, uses: useStore(db), systems: systemStore(db), watches: watchStore(db) };
  const agree = (n: number, category: typeof first, euros: number) =>
    countAgreementOf(deps)(
      {
        authority: AUTHORITY,
        agreement: id('agreement', `agr_${String(n).padStart(26, '0')}`),
        ...(category !== undefined && { category }),
        ceilingCents: cents(euros * 100),
      },
      { by: 'system:x', operation: 'on.x', idempotency: { key: `e${String(n)}`, bodyHash: '' } },
    );
  const caller = { by: 'per_o', actingFor: AUTHORITY, roles: [], organisations: [] };
  const shell = { gate: { admit: () => Promise.resolve(ok(caller)) }, wording: (code: string) => code, log, clock };
  const app = createApp(shell).route('/', systemRoutes(purchasing)).route('/', valueRoutes(purchasing));
  const value = async () => {
    const found: unknown = await (await app.request(`/systems/${ref.id}`)).json();
    return z.looseObject({ value: zValue.optional() }).parse(found).value;
  };
  const warned = async () => zRows.parse(await (await app.request('/value-warnings')).json()).rows;
  const note = async (version: number, body: object = { note: 'Uusi hankinta valmistellaan.' }) => {
    const headers = { 'if-match': `"${String(version)}"` };
    const at = `/systems/${ref.id}/value-notes`;
    return (await app.request(at, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  const raised = () =>
    house.events().flatMap(({ facts }) => facts.filter(({ type }) => type === 'system.value_passed'));
  return { agree, first, second, value, warned, note, raised };
};

it('tells of eighty and of a hundred per cent once each, by the act that reached it', async () => {
  const { agree, first, value, raised } = await world();
  await agree(1, first, 799_999);
  expect(raised()).toEqual([]);
  await agree(2, first, 1);
  expect(raised()).toEqual([expect.objectContaining({ limit: first, share: 8_000, valueCents: 80_000_000 })]);
  await agree(2, first, 1);
  await value();
  expect(raised()).toHaveLength(1);
  await agree(3, first, 200_000);
  expect(raised().slice(1)).toEqual([expect.objectContaining({ limit: first, share: 10_000 })]);
});

it('lets no two agreements that are counted at the same moment slip past a limit of the whole', async () => {
  const { agree, first, second, raised, value } = await world();
  const halves = [1, 2].map((n) => agree(n, n === 1 ? first : second, 1_600_000));
  expect((await Promise.all(halves)).map(({ ok: counted }) => counted)).toEqual([true, true]);
  expect(raised().filter((fact) => fact['limit'] === 'system')).toHaveLength(1);
  expect((await value())?.state).toBe('raised');
});

it('waits on the list until the authority takes a position, which names the version it saw', async () => {
  const { agree, first, value, warned, note } = await world();
  expect([await value(), await warned()]).toEqual([undefined, []]);
  await agree(1, first, 900_000);
  expect(await warned()).toEqual([expect.objectContaining({ passed: [expect.objectContaining({ limit: first })] })]);
  const version = (await value())?.version ?? 0;
  expect(await note(version + 1)).toBe(412);
  expect(await note(version, { note: 'x', secret: 1 })).toBe(400);
  expect(await note(version)).toBe(200);
  expect(await warned()).toEqual([]);
  expect(await value()).toMatchObject({ state: 'quiet', notes: [{ by: 'per_o' }] });
  expect(await note(version + 1)).toBe(409);
  await agree(2, first, 50_000);
  expect(await warned()).toEqual([]);
  await agree(3, first, 50_000);
  expect((await warned())[0]?.passed).toHaveLength(1);
});
