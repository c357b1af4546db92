import { refusalOf } from './refusal.ts';

export type Answer = { readonly ok: boolean; readonly json: () => Promise<unknown> };
/** A problem's body is told apart by its correlation id and facts. */
type Good<T> = T extends { readonly correlationId: string; readonly facts: object } ? never : T;
type Left<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];
/** JSON carries no `undefined`: what may be that is left out. */
type Carried<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? T
    : T extends readonly unknown[]
      ? { [K in keyof T]: Carried<T[K]> }
      : [Left<T>] extends [never]
        ? { [K in keyof T]: Carried<T[K]> }
        : { [K in Exclude<keyof T, Left<T>>]: Carried<T[K]> } & {
            [K in Left<T>]?: Carried<Exclude<T[K], undefined>>;
          };
/** What an answer holds when it is no refusal. */
export type Held<A extends Answer> = Carried<Good<Awaited<ReturnType<A['json']>>>>;

/** What was asked for; a refusal is thrown as `Refusal`. */
export const read = async <A extends Answer>(asked: Promise<A>): Promise<Held<A>> => {
  const answer = await asked;
  if (!answer.ok && answer instanceof Response) throw await refusalOf(answer);
  return (await answer.json()) as Held<A>;
};

/** What an act sends besides its body: the version it was decided upon, and a key by which it is done once only. */
export const actHeaders = (key: string, version?: number): { headers: Record<string, string> } => ({
  headers: { 'idempotency-key': key, ...(version !== undefined && { 'if-match': `"${String(version)}"` }) },
});
