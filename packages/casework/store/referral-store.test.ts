import { tableName } from '@kt/platform/db/table.ts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood } from '../testing/a-house.ts';
import { CASE_WORKER, OTHER_PROVIDER } from '../testing/samples.ts';
import { caseworkTable, referralKey, shownKey } from './keys.ts';

const zStored = z.looseObject({
  state: z.looseObject({ shown: z.looseObject({ agreements: z.array(z.string()).default([]) }) }),
});

const drafted = async () => {
  const n = await aNeighbourhood();
  const [wanted, other] = [await n.agreement(), await n.agreement({ provider: OTHER_PROVIDER })];
  const ref = await n.chosen(await n.client(), wanted);
  const { db } = n.house.platform;
  const stateOf = async () => zStored.parse(await db.get(caseworkTable, referralKey(ref)));
  const shown = async () => [...must(await n.casework.viewReferral(ref)).shown.agreements].sort();
  return { n, ref, db, both: [wanted, other].sort(), stateOf, shown };
};

it('keeps the list of options apart from the state, through every change', async () => {
  const { n, ref, both, stateOf, shown } = await drafted();
  must(await n.casework.offerReferral(ref, actOf(CASE_WORKER)));
  expect((await stateOf()).state.shown.agreements).toEqual([]);
  expect(await shown()).toEqual(both);
});

it('leaves the list where it was in what was written before lists lay apart', async () => {
  const { n, ref, db, both, stateOf, shown } = await drafted();
  const TableName = tableName('test', caseworkTable);
  const old = await stateOf();
  const Item = { ...old, state: { ...old.state, shown: { ...old.state.shown, agreements: both } } };
  await db.transact([{ Put: { TableName, Item } }, { Delete: { TableName, Key: shownKey(ref) } }], 'old');
  expect(await shown()).toEqual(both);
  must(await n.casework.offerReferral(ref, actOf(CASE_WORKER)));
  expect((await stateOf()).state.shown.agreements.toSorted()).toEqual(both);
  expect(await shown()).toEqual(both);
});
