/** What every bank in SEPA takes (EPC's Latin set), and the letters that Finnish and Swedish names need. */
const ALLOWED = /[^A-Za-z0-9/\-?:().,'+ åäöÅÄÖ]/g;
const MARKS = /\p{M}/gu;
const KEPT = 'åäöÅÄÖ';

const plainLetter = (letter: string): string =>
  KEPT.includes(letter) ? letter : letter.normalize('NFD').replaceAll(MARKS, '');

/** A text as banks take it: other accents dropped, other signs made spaces, at most `most` characters. Never empty. */
export const sepaText = (text: string, most: number): string => {
  const plain = Array.from(text.normalize('NFC'), plainLetter).join('');
  const shown = plain.replaceAll(ALLOWED, ' ').replaceAll(/ {2,}/g, ' ').trim();
  return shown.slice(0, most).trim() || '-';
};
