import { dayInFinland, epochMs, type Instant, startOfDay } from '@kt/kernel';
import * as z from 'zod';

export const MINUTE_MS = 60_000;
const TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;

/** A time of day typed as `13.00`, as minutes after midnight; `message` names the text for what is no time. */
export const timeFieldOf = (message: string) =>
  z
    .string()
    .trim()
    .refine((text) => TIME.test(text), message)
    .transform((text) => {
      const [, hours = '', minutes = ''] = TIME.exec(text) ?? [];
      return Number(hours) * 60 + Number(minutes);
    });

const two = (n: number): string => String(n).padStart(2, '0');

/** `14.00` of a moment in Finland. */
export const timeText = (at: Instant): string => {
  const minutes = Math.round((epochMs(at) - epochMs(startOfDay(dayInFinland(at)))) / MINUTE_MS);
  return `${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`;
};
