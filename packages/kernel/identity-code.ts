/**
 * Six digits of a birthday, the sign of the century (since 2023 several for each: `- Y X W V U` of the 1900s, `A`–`F` of the
 * 2000s, `+` of the 1800s), three digits and a check character; spaces, line ends and dashes of other kinds as people type
 * and paste them. Whatever goes on to the left or right with a letter or digit is an id of another kind.
 */
const FORM =
  /(?<![\p{L}\d])(\d\d)(\d\d)(\d\d)\s{0,2}([-+\u2010-\u2015\u2212YXWVUABCDEF])\s{0,2}(\d{3})\s{0,2}([\dA-FHJ-NPR-Y])(?![\p{L}\d])/giu;
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SIX_DIGITS = /\d{6}/;
const ORDINARY = /^[\x20-\x7e\t\n\r]*$/;

/** A text as it looks: full-width digits and dashes are the ordinary ones, and what no reader sees stands between nothing. */
const asSeen = (text: string): string =>
  ORDINARY.test(text) ? text : text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isOne = ([, day = '', month = '', year = '', , number = '', check = '']: RegExpExecArray): boolean => {
  const days = DAYS[Number(month) - 1] ?? 0;
  const isDay = Number(day) >= 1 && Number(day) <= days;
  const of = Number(`${day}${month}${year}${number}`);
  return isDay && CHECK[of % CHECK.length] === check.toUpperCase();
};

/**
 * Whether a text holds a Finnish personal identity code with a right check character, a temporary one included. Such a code
 * is kept nowhere in this house (tietosuojalaki 1050/2018, 29 §: only where identification needs it).
 */
export const holdsIdentityCode = (text: string): boolean => {
  const seen = asSeen(text);
  return SIX_DIGITS.test(seen) && [...seen.matchAll(FORM)].some(isOne);
};
