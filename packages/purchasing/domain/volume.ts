/** Clients a year. Guaranteed 0: no volume is promised. */
export type Volume = { readonly guaranteedPerYear: number; readonly expectedPerYear: number };
