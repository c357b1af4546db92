import type { Context } from 'hono';
import type { ShellEnv } from './env.ts';

/**
 * Tells the gate of a well-formed call, by somebody it let in, that named an object which is not there for them: it may be
 * somebody else's. The answer is the same whether that could be written down or not.
 */
export const tellMissed = async (c: Context<ShellEnv>): Promise<void> => {
  const { missed } = c.var.shell.gate;
  const act = c.get('act') as ShellEnv['Variables']['act'] | undefined;
  if (missed === undefined || act === undefined || c.res.status !== 404) return;
  const { by, actingFor, operation } = act;
  const names = Object.keys(c.req.param()).length > 0 || !['GET', 'HEAD'].includes(c.req.method);
  if (!names) return;
  try {
    await missed({ by, operation, code: c.var.refusal, ...(actingFor !== undefined && { actingFor }) });
  } catch (error) {
    c.var.shell.log.error('http.missed_not_kept', { correlationId: c.var.correlationId }, error);
  }
};
