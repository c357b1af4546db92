import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import type { Cloud } from './cloud.ts';
import type { Functions } from './functions.ts';

const zAnswer = z.looseObject({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** The most that a call of a function may weigh, files in base64 included. */
const MOST_BYTES = 6 * 1024 * 1024;
const TEXT = /^(text\/|application\/(json|xml|problem\+json|javascript|x-www-form-urlencoded))/;

/** A request as an HTTP API hands it to a function (payload 2.0). */
const eventOf = (request: IncomingMessage, body: Buffer, routeKey: string, origin: string) => {
  const { method = 'GET', headers } = request;
  const { pathname, search } = new URL(request.url ?? '/', origin);
  const { cookie, ...rest } = headers;
  const isText = TEXT.test(headers['content-type'] ?? 'text/plain');
  return {
    version: '2.0',
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split(/;\s*/) }),
    headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, [value].flat().join(',')])),
    requestContext: {
      accountId: '111122223333',
      apiId: 'loopback',
      domainName: headers.host ?? '',
      http: {
        method,
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: new Date().toUTCString(),
      timeEpoch: Date.now(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

const send = (response: ServerResponse, answer: z.infer<typeof zAnswer>): void => {
  const { statusCode, headers, cookies, body, isBase64Encoded } = answer;
  response.writeHead(statusCode, { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) });
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
};

/** The HTTP API of the template: each path to the function of its route, anything else is nobody's. */
export const gateway = ({ routes }: Pick<Cloud, 'routes'>, { invoke }: Pick<Functions, 'invoke'>, origin: string) => {
  const routeOf = (path: string) => routes.find(({ prefix }) => path.startsWith(prefix));
  return {
    owns: (path: string): boolean => routeOf(path) !== undefined,
    handle: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const route = routeOf(request.url ?? '/');
      if (route === undefined) {
        response.writeHead(404).end();
        return;
      }
      const event = eventOf(request, await buffer(request), `ANY ${route.prefix}{proxy+}`, origin);
      if (Buffer.byteLength(JSON.stringify(event)) > MOST_BYTES) {
        response.writeHead(413).end();
        return;
      }
      try {
        send(response, zAnswer.parse(await invoke(route.function, event)));
      } catch {
        response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"Internal Server Error"}');
      }
    },
  };
};
