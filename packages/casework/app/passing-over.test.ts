import type { Id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { PASS_CODES } from '../domain/choice.ts';
import { must } from '../testing/a-client.ts';
import { actOf, aNeighbourhood, IN_PERIOD } from '../testing/a-house.ts';
import { ranked } from '../testing/ranked.ts';
import { CASE_WORKER } from '../testing/samples.ts';
import { providerOf, refOf, sending, viewed } from '../testing/sending.ts';

const MANY = 12;
/** So many of one competition, the best rank first; the last of them is chosen. */
const lastOf = async (isEntered: boolean) => {
  const n = await aNeighbourhood();
  const ranks = Array.from({ length: MANY }, (_, at) => at + 1);
  const all: Id<'agreement'>[] = [];
  for (const rank of ranks) all.push(await ranked(n, rank, providerOf(rank)));
  if (isEntered) await n.relay();
  const passed = all
    .slice(0, -1)
    .map((agreement, at) => ({ agreement, reason: PASS_CODES[at % PASS_CODES.length] ?? 'too_far' }));
  const client = await n.client();
  const { meter } = n.house.platform.db;
  meter.reset();
  const act = actOf(CASE_WORKER, 'referral.send', 'key-00001');
  const ref = refOf(must(await sending(n, client, { agreement: all.at(-1) }, { passed }, act)));
  return { n, ref, passed, usage: meter.usage() };
};
const over = (facts: readonly { readonly type: string }[]) =>
  facts.filter(({ type }) => type === 'referral.passed_over');

it('costs as much as passing over nobody, and tells each with its reason', async () => {
  const { n, ref, passed, usage } = await lastOf(true);
  expect(usage).toMatchObject({ roundTrips: 3 });
  expect(usage.writeUnits).toBeLessThanOrEqual(28);
  const stamped = passed.map((one) => ({ ...one, at: IN_PERIOD, by: CASE_WORKER }));
  expect(new Set((await viewed(n, ref)).passed)).toEqual(new Set(stamped));
  expect(over(n.house.events().flatMap(({ facts }) => facts))).toMatchObject([
    { letters: expect.stringMatching(/^[onflac]{11}$/) },
  ]);
});

it('tells as much where the roster does not hold them yet', async () => {
  const { n, ref, passed } = await lastOf(false);
  expect((await viewed(n, ref)).passed).toMatchObject(passed);
  await n.relay();
  expect((await viewed(n, ref)).passed).toMatchObject(passed);
  expect(over(n.house.events().flatMap(({ facts }) => facts))).toHaveLength(MANY - 1);
});
