/** What somebody else's service said to one question: a JSON value, or that it could not be had now. */
export type JsonAnswer = { readonly is: 'json'; readonly value: unknown } | { readonly is: 'unavailable' };

/** Reads JSON of one service by path and query, e.g. `/companies?businessId=…`. Never rejects. */
export type JsonSource = (path: string) => Promise<JsonAnswer>;

/** For a stage that has no such service, and for functions that never ask it. */
export const noJson: JsonSource = () => Promise.resolve({ is: 'unavailable' });
