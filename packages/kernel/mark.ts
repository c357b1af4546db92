/** Whether a fact about the world was read from its source (`seen`) or still awaits somebody who can confirm it. */
export const MARKS = ['seen', 'unverified'] as const;
export type Mark = (typeof MARKS)[number];
