import { request } from 'node:http';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Fault, Listening } from './index.ts';
import { createEngine, listen } from './index.ts';

type Answer = { readonly status: number | undefined; readonly crc: string | undefined; readonly body: Buffer };

describe('the server', () => {
  let engine: Engine;
  let server: Listening;
  let fault: Fault | undefined;
  beforeEach(async () => {
    fault = undefined;
    engine = await createEngine({ now: () => 0, faults: { after: () => fault } });
    server = await listen(engine, 0);
  });
  afterEach(async () => {
    await server.close();
    await engine.close();
  });

  const post = (headers: Record<string, string>, body: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(server.endpoint, { method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const crc = response.headers['x-amz-crc32'];
          resolve({ status: response.statusCode, crc: crc?.toString(), body: Buffer.concat(chunks) });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const JSON_1_0 = { 'content-type': 'application/x-amz-json-1.0' };
  const target = (operation: string): Record<string, string> => ({
    ...JSON_1_0,
    'x-amz-target': `DynamoDB_20120810.${operation}`,
  });

  it('answers in JSON 1.0 with a checksum', async () => {
    const { status, crc, body } = await post(target('ListTables'), '{}');
    expect([status, body.toString()]).toEqual([200, '{"TableNames":[]}']);
    expect(crc).toBe(String(crc32(body)));
  });

  it.each([
    ['an operation it does not know', target('ExecuteStatement'), '{}', 'UnknownOperationException'],
    ['no operation', JSON_1_0, '{}', 'UnknownOperationException'],
    ['a body that is not JSON', target('ListTables'), '{', 'SerializationException'],
    ['a table that is not there', target('GetItem'), '{"TableName":"none"}', 'ResourceNotFoundException'],
    ['a number where a name belongs', target('GetItem'), '{"TableName":7}', 'SerializationException'],
    ['nothing where a name belongs', target('GetItem'), '{}', 'ValidationException'],
  ])('refuses %s', async (_, headers, body, name) => {
    const answer = await post(headers, body);
    expect(answer.status).toBe(400);
    expect(answer.body.toString()).toContain(`#${name}"`);
  });

  it('refuses what a page of another origin could send without asking', async () => {
    const { status } = await post({ ...target('ListTables'), 'content-type': 'text/plain' }, '{}');
    expect(status).toBe(400);
  });

  it('breaks the connection instead of sending a lost reply', async () => {
    fault = 'lostReply';
    await expect(post(target('ListTables'), '{}')).rejects.toThrow('socket hang up');
  });

  it('keeps names like __proto__ as the attributes they are', async () => {
    await post(
      target('CreateTable'),
      '{"TableName":"odd","AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}]}',
    );
    const item = '{"id":{"S":"1"},"__proto__":{"S":"x"},"constructor":{"M":{"__proto__":{"N":"1"}}}}';
    await post(target('PutItem'), `{"TableName":"odd","Item":${item}}`);
    const update = `{"TableName":"odd","Key":{"id":{"S":"1"}},"UpdateExpression":"SET #c.#p = #c.#p + :n, extra = :n REMOVE toString","ExpressionAttributeNames":{"#c":"constructor","#p":"__proto__"},"ExpressionAttributeValues":{":n":{"N":"1"}}}`;
    expect((await post(target('UpdateItem'), update)).status).toBe(200);
    const { body } = await post(target('GetItem'), '{"TableName":"odd","Key":{"id":{"S":"1"}}}');
    expect(body.toString()).toBe(
      '{"Item":{"id":{"S":"1"},"__proto__":{"S":"x"},"constructor":{"M":{"__proto__":{"N":"2"}}},"extra":{"N":"1"}}}',
    );
    expect('S' in {}).toBe(false);
  });
});
