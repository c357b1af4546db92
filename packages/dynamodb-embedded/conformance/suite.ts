import { batchSuite } from './batches.conformance.ts';
import { capacitySuite } from './capacity.conformance.ts';
import { conditionSuite } from './conditions.conformance.ts';
import { indexSuite } from './indexes.conformance.ts';
import { limitSuite } from './limits.conformance.ts';
import { querySuite } from './queries.conformance.ts';
import { transactionSuite } from './transactions.conformance.ts';
import { updateSuite } from './updates.conformance.ts';
import type { World } from './world.ts';

/** Everything we rely on from a DynamoDB, run against any. Tables are created and left behind. */
export const conformanceSuite = (world: World): void => {
  conditionSuite(world);
  updateSuite(world);
  querySuite(world);
  indexSuite(world);
  transactionSuite(world);
  batchSuite(world);
  capacitySuite(world);
  limitSuite(world);
};
