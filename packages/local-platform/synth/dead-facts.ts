import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Engine } from '@kt/dynamodb-embedded';
import type { DeadLetter } from '@kt/platform/worker/relay.ts';
import * as z from 'zod';
import type { Cloud } from './cloud.ts';

const zLetter = z
  .looseObject({
    subscriber: z.string(),
    factIndex: z.int(),
    code: z.string(),
    event: z.looseObject({ id: z.string() }),
  })
  .transform(
    ({ subscriber, factIndex, code, event }): DeadLetter => ({ event: event.id, subscriber, factIndex, code }),
  );
const zPage = z.looseObject({ Items: z.array(z.custom<Parameters<typeof unmarshall>[0]>()).default([]) });

const DEAD = {
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': { S: 'DEAD' } },
};

/** The facts that lie as dead letters in the inboxes. */
export const deadFacts = async (
  engine: Pick<Engine, 'handle'>,
  mappings: Cloud['mappings'],
): Promise<readonly DeadLetter[]> => {
  const inboxes = new Set(mappings.map(({ table }) => table).filter((table) => table.endsWith('-inbox')));
  const pages = Array.from(inboxes, async (TableName) =>
    zPage.parse(await engine.handle('Query', { TableName, ...DEAD })),
  );
  return (await Promise.all(pages)).flatMap(({ Items }) => Items.map((item) => zLetter.parse(unmarshall(item))));
};
