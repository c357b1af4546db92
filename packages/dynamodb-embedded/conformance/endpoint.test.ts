import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { conformanceSuite } from './suite.ts';

const endpoint = process.env['DYNAMODB_ENDPOINT'];

if (endpoint === undefined) {
  describe('conformance of another endpoint', () => {
    it('runs when DYNAMODB_ENDPOINT names one', () => {
      expect(endpoint).toBeUndefined();
    });
  });
} else {
  conformanceSuite({
    name: endpoint,
    open: () => {
      const client = new DynamoDBClient({
        region: process.env['AWS_REGION'] ?? 'eu-north-1',
        endpoint,
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      });
      return Promise.resolve({
        client,
        close: () => {
          client.destroy();
          return Promise.resolve();
        },
      });
    },
  });
}
