import { createServer, type IncomingMessage } from 'node:http';

/** What a stand-in was asked, as it came over the wire. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type Told = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** What is wrong with the service just now: it never answers, or answers this to everything. */
export type Trouble = 'silence' | Told;

export type Loopback = {
  readonly endpoint: string;
  readonly asked: readonly Asked[];
  /** `undefined` ends the trouble. */
  readonly trouble: (what: Trouble | undefined) => void;
  readonly close: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

/** A small HTTP service on loopback that writes down what it is asked. */
export const loopback = async (answer: (asked: Asked) => Told | Promise<Told>): Promise<Loopback> => {
  const asked: Asked[] = [];
  let wrong: Trouble | undefined;
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const one = { method, path: url, headers, body: await bodyOf(request) };
      asked.push(one);
      if (wrong === 'silence') return;
      const told = wrong ?? (await answer(one));
      response.writeHead(told.status, told.headers).end(told.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    asked,
    trouble: (what) => {
      wrong = what;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
