/**
 * What a reader cannot see and storage, XML, PDF or mail may not carry: control characters but tab and line ends, halves
 * of surrogate pairs, what turns the direction of writing, characters of no width (Unicode's default ignorables but the
 * variation selectors of emoji), and U+FFFE and U+FFFF. The joiners ZWNJ and ZWJ are kept where they mean something, in
 * emoji and in scripts that join, and not between Latin, Greek or Cyrillic letters, where they only hide.
 */
const UNSEEN =
  /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFF9-\uFFFB\uFFFE\uFFFF]|[^\P{DI}\u200C\u200D\uFE00-\uFE0F]|(?<=^|[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Cc}\p{Cs}\uFFF9-\uFFFF]|[^\P{DI}\uFE00-\uFE0F])[\u200C\u200D]/gu;
const ORDINARY = /^[\x20-\x7e\t\n\r]*$/;

/** Whether a text holds nothing but what its reader sees. */
export const isPlainText = (text: string): boolean => ORDINARY.test(text) || text.search(UNSEEN) === -1;

/** The text without what no reader sees: what people paste from mail and word processors carries such characters. */
export const plainText = (text: string): string => (ORDINARY.test(text) ? text : text.replaceAll(UNSEEN, ''));

/** Whether a text stands on one line: names, addresses and references go into subjects, headings and bank files. */
export const isOneLine = (text: string): boolean => !/[\t\n\r\u2028\u2029]/.test(text);
