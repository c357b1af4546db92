import type { T } from '../../../shared/language/use-words.ts';

/** What finance's pages look at in a payment line. Amounts are cents. */
export type Line = {
  readonly state: string;
  readonly payee?: string | undefined;
  readonly amountCents: number;
  readonly verifiedBy: string;
  readonly corrects?: string | undefined;
  readonly failure?: { readonly code: string } | undefined;
  readonly mended?: object | undefined;
};

/** Why a line needs a person's eye; `undefined` for one that goes its way. */
export type Why = 'payee_missing' | 'own_verification' | 'correction' | 'failed' | 'mended' | 'unknown';

const ofWaiting = (line: Line, me: string): Why | undefined => {
  if (line.verifiedBy === me) return 'own_verification';
  if (line.payee === undefined) return 'payee_missing';
  return line.amountCents < 0 ? 'correction' : undefined;
};

export const whyOf = (line: Line, me: string): Why | undefined => {
  if (line.state === 'to_approve') return ofWaiting(line, me);
  if (line.state === 'unknown') return 'unknown';
  if (line.state !== 'failed') return undefined;
  return line.mended === undefined ? 'failed' : 'mended';
};

export const whyText = (line: Line, me: string, t: T): string => {
  const why = whyOf(line, me);
  return why === undefined ? '' : t(`finance.why.${why}`, { code: line.failure?.code ?? '' });
};
