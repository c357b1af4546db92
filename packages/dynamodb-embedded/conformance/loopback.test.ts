import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createEngine, listen } from '../index.ts';
import { conformanceSuite } from './suite.ts';

conformanceSuite({
  name: 'over HTTP',
  open: async () => {
    const engine = await createEngine({ now: () => 1_750_000_000_000 });
    const server = await listen(engine, 0);
    const client = new DynamoDBClient({
      region: 'eu-north-1',
      endpoint: server.endpoint,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    return {
      client,
      close: async () => {
        client.destroy();
        await server.close();
        await engine.close();
      },
    };
  },
});
