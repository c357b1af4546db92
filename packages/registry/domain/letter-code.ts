/** Eight characters without look-alikes: ids are written in such an alphabet, without I, L, O and U. */
const LENGTH = 8;

/** The code of a letter, from an id that nobody can guess. */
export const codeFrom = (secret: string): string => secret.slice(-LENGTH);

/** How it stands in the letter, for the eye. */
export const shownCode = (code: string): string => `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;

/** What somebody has typed, read as the letter means it: spaces and hyphens apart, and O for 0, I and L for 1. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
