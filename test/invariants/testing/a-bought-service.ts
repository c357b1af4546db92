import { tables } from '@kt/competition/compose.ts';
import { WORLD } from '@kt/competition/testing/default-world.ts';
import { bids, decided, finalised, opened, published, scored } from '@kt/competition/testing/season.ts';
import { aWorld } from '@kt/competition/testing/world.ts';
import { instant } from '@kt/kernel';
import { scanned } from './scan.ts';

/** What nobody but its bidder may read before an opening that has not come. */
export const SEALED_ANSWER = 'Hiljaa kuiskattu menetelmä';
/** The same in a competition that has been opened. */
export const OPENED_ANSWER = 'Avoimesti luettu menetelmä';

/** One competition decided and final with three tenders, and another still open with a sealed one. */
export const aBoughtService = async () => {
  const world = await aWorld();
  const ref = await published(world);
  const waiting = await published(world, { deadline: instant('2026-03-25T10:00:00.000Z') });
  await bids(world, ref, WORLD.provider, { price: 250_000, answer: OPENED_ANSWER });
  await bids(world, ref, WORLD.otherProvider, { price: 200_000 });
  await bids(world, ref, WORLD.thirdProvider, { price: 180_000 });
  await bids(world, waiting, WORLD.provider, { answer: SEALED_ANSWER, keepsCopy: true });
  await opened(world, ref);
  await decided(world, ref, await scored(world, ref, (index) => [500, 400, 300][index] ?? 0));
  await finalised(world, ref);
  return {
    competition: ref.id,
    waiting: waiting.id,
    items: await scanned(world.house.engine, tables),
    files: world.files,
    logLines: world.house.logLines,
  };
};
