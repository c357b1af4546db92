import type { apiHandler } from '../../aws/api-handler.ts';
import { aLambdaContext } from '../lambda-context.ts';

type Handler = ReturnType<typeof apiHandler>;

export type ApiCall = {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: unknown;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
  readonly json: () => unknown;
};

/** What an HTTP API (payload 2.0) hands to its Lambda. */
const eventOf = ({ method = 'GET', path, query = '', headers = {}, cookies = [], body }: ApiCall) => ({
  version: '2.0',
  routeKey: 'ANY /{proxy+}',
  rawPath: path,
  rawQueryString: query,
  headers: {
    host: 'kumppanitori.example',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  ...(cookies.length > 0 && { cookies: [...cookies] }),
  body: body === undefined ? null : JSON.stringify(body),
  isBase64Encoded: false,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'kumppanitori.example',
    domainPrefix: 'kumppanitori',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    requestId: 'request-1',
    routeKey: 'ANY /{proxy+}',
    stage: '$default',
    time: '07/Jan/2026:08:00:00 +0000',
    timeEpoch: 1_767_772_800_000,
  },
});

/** One call through a handler, as API Gateway makes it and reads the answer. */
export const callApi = async (handler: Handler, call: ApiCall): Promise<ApiAnswer> => {
  const { statusCode, headers, cookies = [], body, isBase64Encoded } = await handler(eventOf(call), aLambdaContext);
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return { status: statusCode, headers: plain, cookies, text, json: (): unknown => JSON.parse(text) };
};
