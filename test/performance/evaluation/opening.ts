// What opening a great many tenders costs in CPU, broken off half way and taken up again.
import { providerId, WORLD } from '@kt/competition/testing/default-world.ts';
import { bids, openersApprove, published } from '@kt/competition/testing/season.ts';
import { aWorld, must, placesOf } from '@kt/competition/testing/world.ts';
import { createOpening } from '../../../functions/opening/app.ts';

const WORKER = { by: 'system:opening', operation: 'on.opening' };
const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
};

/** CPU seconds of opening `count` tenders in two goes, how many were open after the first, and how many in the end. */
export const openingOf = async (count: number) => {
  const providers = Array.from({ length: count }, (_, n) => providerId(n + 1));
  const world = await aWorld(providers);
  const ref = await published(world);
  for (const provider of providers) await bids(world, ref, provider);
  await openersApprove(world, ref);
  const { category, admitted } = world.around;
  const ports = {
    purchasing: {
      category: () => Promise.resolve(category),
      admitted: () => Promise.resolve([...admitted]),
      parties: () => Promise.resolve(placesOf(world.around)),
      isAdmitted: () => Promise.resolve(true),
    },
    witness: { cover: () => Promise.resolve({ size: count, root: 'ab', signedAt: WORLD.deadline, signature: 's' }) },
  };
  let left = Math.floor(count / 2);
  const { db } = world.house.platform;
  const failing = {
    ...db,
    transact: (...given: Parameters<typeof db.transact>) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('the power is out')) : db.transact(...given);
    },
  };
  const started = process.cpuUsage();
  const broken = createOpening({ platform: { ...world.house.platform, db: failing }, ...ports });
  const isBroken = await broken.openTenders(ref, WORKER).then(
    () => false,
    () => true,
  );
  const halfway = (await world.officers.listTenders(ref)).rows.length > 0;
  must(await createOpening({ platform: world.house.platform, ...ports }).openTenders(ref, WORKER));
  const seconds = cpuSeconds(started);
  const { opened } = must(await world.officers.viewCompetition(ref));
  return { seconds, wasResumed: isBroken && halfway, valid: opened?.valid ?? 0 };
};
