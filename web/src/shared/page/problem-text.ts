import type { Refusal } from '../api/refusal.ts';
import type { T } from '../language/use-words.ts';

/** What to tell of a refusal; the server's own words when it had some. The id only where somebody must be asked. */
export const problemText = (
  { code, message, status, correlationId }: Pick<Refusal, 'code' | 'message' | 'status' | 'correlationId'>,
  t: T,
): { readonly text: string; readonly id?: string } => {
  const text = message !== '' ? message : t(code === 'web.offline' ? 'web.offline' : 'web.failed');
  return { text, ...(correlationId !== undefined && status >= 500 && { id: correlationId }) };
};
