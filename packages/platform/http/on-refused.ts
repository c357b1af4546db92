import type { MiddlewareHandler } from 'hono';
import type { ShellEnv } from './env.ts';

/** A call that was refused: `named` are the ids of its path, as they were written. */
type Refused = {
  readonly by: string;
  readonly actingFor?: string;
  readonly operation: string;
  readonly code: string;
  readonly named: Readonly<Record<string, string>>;
};

const FIRST_REFUSAL = 400;

/**
 * Tells of every refused call of somebody known, also of one that the gate refused. The answer is the same whether that
 * could be kept or not.
 */
export const onRefused =
  (keep: (call: Refused) => Promise<void>): MiddlewareHandler<ShellEnv> =>
  async (c, next) => {
    await next();
    const { caller: by, operation, refusal: code } = c.var as Partial<ShellEnv['Variables']>;
    if (c.res.status < FIRST_REFUSAL || by === undefined || operation === undefined || code === undefined) return;
    const actingFor = c.req.header('acting-for');
    try {
      await keep({ by, operation, code, named: c.req.param(), ...(actingFor !== undefined && { actingFor }) });
    } catch (error) {
      c.var.shell.log.error('http.refused_not_kept', { correlationId: c.var.correlationId }, error);
    }
  };
