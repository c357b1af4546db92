import { localDate, plusDays } from '@kt/kernel';
import { readXml } from './read-xml.ts';

/** Number formats that every spreadsheet knows as days and times (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** Whether a format's own code writes days: outside quotes, brackets, fills and escapes it has a day, month or year. */
const isDayCode = (code: string): boolean =>
  /[dy]|m{3}/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').replace(/general/gi, ''));

/** The styles, by their place in `cellXfs`, whose numbers are days. `undefined` where the part cannot be read. */
export const dayStyles = (xml: string | undefined): ReadonlySet<number> | undefined => {
  const own = new Map<number, string>();
  const styles = new Set<number>();
  let [isInside, place] = [false, 0];
  const isDay = (format: number): boolean => BUILT_IN_DAYS.has(format) || isDayCode(own.get(format) ?? '');
  const isSound = readXml(xml ?? '<styleSheet/>', {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isInside = true;
      if (name !== 'xf' || !isInside) return;
      if (isDay(Number(numFmtId))) styles.add(place);
      place += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isInside = false;
    },
  });
  return isSound ? styles : undefined;
};

const MILLENNIUM = localDate('2000-01-01');
const MILLENNIUM_COUNTED = { 1900: 36_526, 1904: 35_064 } as const;
const DAYS_OF_CENTURY = 36_525;

/** The day of a spreadsheet's number as `2026-12-31`, its time left out; `undefined` for what is not of this century. */
export const dayOfNumber = (days: number, from: keyof typeof MILLENNIUM_COUNTED): string | undefined => {
  const since = Math.floor(days) - MILLENNIUM_COUNTED[from];
  return since >= 0 && since < DAYS_OF_CENTURY ? plusDays(MILLENNIUM, since) : undefined;
};

const SIGNIFICANT = 15;

/** A number as a Finnish reader types it: fifteen digits as the spreadsheet shows, a decimal comma, no exponent. */
export const numberText = (number: number): string => {
  const shown = String(Number(number.toPrecision(SIGNIFICANT)));
  return shown.includes('e') ? shown : shown.replace('.', ',');
};
