/** The outcome of anything that may be refused: a value, or an error that the caller must handle. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** An error is a value with a stable code (`context.reason`) and the facts a person needs to mend it. */
export type AppError = { readonly code: string };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** Turns a list of results into a result of a list; the first refusal wins. */
export const all = <T, E>(results: readonly Result<T, E>[]): Result<readonly T[], E> => {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
};

/** Goes on with the value of a success; a refusal passes through untouched. */
export const andThen = <T, U, E, F>(result: Result<T, E>, next: (value: T) => Result<U, F>): Result<U, E | F> =>
  result.ok ? next(result.value) : result;
