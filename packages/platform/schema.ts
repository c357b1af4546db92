import {
  type Cents,
  cents,
  type Id,
  type IdKind,
  type Instant,
  isInstant,
  isLocalDate,
  LANGUAGES,
  type LocalDate,
  parseId,
  type Share,
  share,
} from '@kt/kernel';
import * as z from 'zod';

/** Zod schemas of the kernel's types: text and numbers at the edge, branded values inside. */

const branded = <T extends string>(is: (text: string) => text is T, name: string) =>
  z.custom<T>((value) => typeof value === 'string' && is(value), { error: `not a valid ${name}` });

export const zId = <K extends IdKind>(kind: K): z.ZodType<Id<K>, Id<K>> =>
  branded((text): text is Id<K> => parseId(kind, text) !== undefined, `id of ${kind}`);

export const zInstant: z.ZodType<Instant, Instant> = branded(isInstant, 'instant');
export const zLocalDate: z.ZodType<LocalDate, LocalDate> = branded(isLocalDate, 'calendar day');

/** Integer cents; use `.nonnegative()` schemas of your own where credits make no sense. */
export const zCents = z.custom<Cents>((value) => Number.isSafeInteger(value), { error: 'not whole cents' });
export const zPositiveCents = z.custom<Cents>((value) => Number.isSafeInteger(value) && cents(Number(value)) > 0, {
  error: 'not a positive amount in whole cents',
});
export const zShare = z.custom<Share>((value) => Number.isSafeInteger(value) && share(Number(value)) >= 0, {
  error: 'not basis points',
});

export const zLanguage = z.enum(LANGUAGES);
export const zTrilingual = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });
export const zTexts = z.strictObject({
  fi: z.string().max(5_000).exactOptional(),
  sv: z.string().max(5_000).exactOptional(),
  en: z.string().max(5_000).exactOptional(),
});

/** What every fact carries. Spread into `z.looseObject` for published facts. */
export const zStamp = { at: zInstant, by: z.string() };
