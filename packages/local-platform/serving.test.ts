import { createServer, request } from 'node:http';
import { createLog } from '@kt/platform/log/log.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { serving } from './serving.ts';

const lines: string[] = [];
const log = createLog(
  (line) => lines.push(line),
  () => '',
);
const identity = {
  owns: (path: string) => path === '/oidc',
  handle: () => Promise.reject(new Error('a secret in a message')),
};
const serve = serving({
  origin: 'http://localhost',
  identity,
  serve: (_, res) => res.writeHead(200).end('served'),
  log,
});
const server = createServer(serve);
const zAddress = z.looseObject({ port: z.int() });

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const statusOf = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = zAddress.parse(server.address());
    const asked = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.once('error', reject).end();
  });

it.each([
  ['/fi', 200],
  ['//', 400],
  ['//[', 400],
  ['http://[', 400],
  ['/oidc', 500],
  ['/fi', 200],
])('answers %s with %i and goes on', async (path, status) => {
  expect(await statusOf(path)).toBe(status);
});

it('tells of a failed answer without its message', () => {
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('local.answer_failed');
  expect(lines[0]).not.toContain('secret');
});
