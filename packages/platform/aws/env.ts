import * as z from 'zod';

const LOOPBACK = 'http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?';
const HTTPS = 'https://[a-z0-9.-]+(:\\d{1,5})?';

/** Part of every table's name: `prod`, `test` … */
export const zStage = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);
/** Scheme and host without a slash at the end; without TLS on this machine only. */
export const zOrigin = z.string().regex(new RegExp(`^(${HTTPS}|${LOOPBACK})$`));
/** An OpenID Connect issuer as its tokens name it. */
const zIssuer = z.string().regex(new RegExp(`^(${HTTPS}|${LOOPBACK})(/[\\w./-]*)?$`));
/** The interface of somebody else's service. */
export const zService = zIssuer;
/** The id, ARN or alias of a KMS key. */
export const zKeyId = z.string().regex(/^[\w:/-]{1,2048}$/);
export const zBucket = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);

/** What an API needs to know its callers: browsers by `ORIGIN`, machines by tokens of `ISSUER` for `AUDIENCE`. */
export const CALLERS = {
  ORIGIN: zOrigin,
  ISSUER: zIssuer,
  AUDIENCE: z.string().min(1),
  /** The claim of an access token that holds our person id. */
  PERSON_CLAIM: z.string().min(1).default('sub'),
} as const;

/**
 * Reads a function's environment while it starts.
 *
 * @throws naming the variables that are missing or wrong, never what they hold.
 */
export const readEnv = <T>(schema: z.ZodType<T>, variables: Readonly<Record<string, string | undefined>>): T => {
  const read = schema.safeParse(variables);
  if (read.success) return read.data;
  const names = new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'CONTEXT')));
  throw new Error(`environment: ${Array.from(names).sort().join(', ')} missing or not what it should be`);
};
