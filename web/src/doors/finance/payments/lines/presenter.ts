import { type Line, whyOf } from '../line-facts.ts';

/** Lines that wait for approval, told apart: what anybody but the reader may approve as it is, and what needs a look. */
export const sorted = <L extends Line>(lines: readonly L[], me: string) => ({
  matching: lines.filter((line) => whyOf(line, me) === undefined),
  exceptions: lines.filter((line) => whyOf(line, me) !== undefined),
});

export const netOf = (lines: readonly { readonly amountCents: number }[]): number =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

export const grossOf = (lines: readonly { readonly grossCents: number }[]): number =>
  lines.reduce((sum, { grossCents }) => sum + grossCents, 0);
