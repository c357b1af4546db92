/** What a scanner says of a file; `pending` when it has not looked yet: ask again. */
export type Verdict = 'clean' | 'infected' | 'unreadable' | 'pending';

/** Looks for harmful content in a file of the object store. */
export type Scanner = { readonly verdictOn: (key: string, bytes: Uint8Array) => Promise<Verdict> };

/** The harmless file that every scanner takes for a harmful one: the industry's test string, in two halves. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A stand-in where no scanner runs: knows the test string alone. */
export const testStringScanner: Scanner = {
  verdictOn: (_key, bytes) => Promise.resolve(Buffer.from(bytes).includes(EICAR) ? 'infected' : 'clean'),
};
