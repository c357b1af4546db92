import { type Cents, cents, isLocalDate, type LocalDate, localDate } from '@kt/kernel';
import * as z from 'zod';

const MONEY = /^(\d{1,3}(?:[ \u00a0\u202f.]?\d{3})*|\d+)(?:[,.](\d{1,2}))?$/;

/** Euros as people write them (`1 250,00`, `1250.5`) as cents; `undefined` for what is unclear, e.g. `12,345`. */
export const centsOf = (text: string): Cents | undefined => {
  const found = MONEY.exec(text.trim().replace(/\s*€$/, ''));
  if (found === null) return undefined;
  const whole = Number((found[1] ?? '').replace(/[^\d]/g, ''));
  return Number.isSafeInteger(whole * 100) ? cents(whole * 100 + Number((found[2] ?? '').padEnd(2, '0'))) : undefined;
};

/** `4.12.2026` as a day; `undefined` for what is no day. */
export const dayOf = (text: string): LocalDate | undefined => {
  const found = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  if (found === null) return undefined;
  const [, date = '', month = '', year = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isLocalDate(iso) ? localDate(iso) : undefined;
};

/** What a day field shows. */
export const dayText = (date: string | undefined): string => {
  if (date === undefined) return '';
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return `${String(Number(dayOfMonth))}.${String(Number(month))}.${year}`;
};

/** What a money field shows. */
export const moneyText = (amount: number | undefined): string =>
  amount === undefined ? '' : (amount / 100).toFixed(2).replace('.', ',');

const parsed = <T>(parse: (text: string) => T | undefined, message: string) =>
  z
    .string()
    .trim()
    .min(1, 'form.required')
    .transform((text, context): T => {
      const value = parse(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

/** A sum of euros, sent as cents. */
export const moneyField = parsed(centsOf, 'form.money');
/** A day typed as `4.12.2026`, sent as `2026-12-04`. */
export const dayField = parsed(dayOf, 'form.day');
export const textField = z.string().trim().min(1, 'form.required');
/** A reason that somebody else will read. */
export const reasonField = z.string().trim().min(5, 'form.reason').max(5_000, 'form.too_long');
/** A whole number typed by hand, at least `min`. */
export const countField = (min: number) =>
  parsed((text) => (/^\d{1,9}$/.test(text) && Number(text) >= min ? Number(text) : undefined), 'form.count');
