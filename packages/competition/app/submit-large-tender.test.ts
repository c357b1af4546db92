import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { bids, published } from '../testing/season.ts';
import { act, aWorld, bidder, codeOf } from '../testing/world.ts';

const envelope = { format: 2, enc: 'A'.repeat(43), ciphertext: 'A'.repeat(20_000) };

it('keeps no file for whoever has no tender in the competition', async () => {
  const world = await aWorld();
  const ref = await published(world);
  const submit = (competition: typeof ref.id, organisation = WORLD.provider) =>
    world.bidders.submitTender(
      bidder(competition, organisation),
      { envelope, keepsCopy: false },
      act(WORLD.signatory, 'tender.submit'),
    );
  expect(codeOf(await submit(ref.id))).toBe('competition.not_found');
  expect(codeOf(await submit(id('competition', 'cmp_00000000000000000000000099')))).toBe('competition.not_found');
  expect([...world.files.keys()].filter((key) => key.includes('envelopes/'))).toEqual([]);
  await bids(world, ref, WORLD.provider, { answer: 'x'.repeat(12_000) });
  expect([...world.files.keys()].filter((key) => key.includes('envelopes/'))).toHaveLength(1);
});
