import { Refusal } from '../../../../shared/api/refusal.ts';

export type Turned<L> = {
  readonly done: number;
  readonly total: number;
  readonly failed: readonly { readonly line: L; readonly refusal: Refusal }[];
};

const refusalIn = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  throw error;
};

/** Does one thing to each in turn and tells how far it has come; a refusal of one does not stop the others. */
export const inTurn = async <L>(
  lines: readonly L[],
  act: (line: L) => Promise<unknown>,
  told: (turned: Turned<L>) => void,
): Promise<Turned<L>> => {
  let turned: Turned<L> = { done: 0, total: lines.length, failed: [] };
  told(turned);
  for (const line of lines) {
    const refusal = await act(line).then(() => undefined, refusalIn);
    turned =
      refusal === undefined
        ? { ...turned, done: turned.done + 1 }
        : { ...turned, failed: [...turned.failed, { line, refusal }] };
    told(turned);
  }
  return turned;
};
