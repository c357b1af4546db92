import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '@kt/platform/log/log.ts';
import type { LocalIdentity } from './identity/identity.ts';

type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

export type ServingDeps = {
  readonly origin: string;
  readonly identity: Pick<LocalIdentity, 'owns' | 'handle'>;
  /** Everything that is not the identity provider's. */
  readonly serve: Listener;
  readonly log: Log;
};

/** Sends each request to whom it belongs. Nothing that a caller sends, and no failure of one answer, ends the process. */
export const serving = ({ origin, identity, serve, log }: ServingDeps): ((...call: Parameters<Listener>) => void) => {
  const handle: Listener = (req, res) => {
    const path = URL.parse(req.url ?? '/', origin)?.pathname;
    if (path === undefined) return res.writeHead(400).end();
    return identity.owns(path) ? identity.handle(req, res) : serve(req, res);
  };
  const settled = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    try {
      await handle(req, res);
    } catch (error) {
      log.error('local.answer_failed', {}, error);
      if (!res.headersSent) res.writeHead(500);
      res.end();
    }
  };
  return (req, res) => void settled(req, res);
};
