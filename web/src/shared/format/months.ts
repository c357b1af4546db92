const MONTHS = 12;

/** The current month and those before it, `yyyy-mm`, the latest first. @param now an instant. */
export const monthsUntil = (now: string): readonly string[] => {
  const [year = '', month = ''] = now.split('-');
  const last = Number(year) * MONTHS + Number(month) - 1;
  return Array.from({ length: MONTHS }, (_, back) => {
    const at = last - back;
    return `${String(Math.floor(at / MONTHS))}-${String((at % MONTHS) + 1).padStart(2, '0')}`;
  });
};

/** A month as people write it: `11/2026`. */
export const monthText = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${String(Number(number))}/${year}`;
};
