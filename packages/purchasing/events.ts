import { zId, zLanguage, zLocalDate, zStamp, zTrilingual } from '@kt/platform/schema.ts';
import * as z from 'zod';

/** Facts of purchasing that other contexts may subscribe to. */
export const systemPublished = z.looseObject({
  ...zStamp,
  type: z.literal('system.published'),
  authority: zId('authority'),
  system: zId('system'),
  description: z.looseObject({ names: zTrilingual, lastDay: zLocalDate, languages: z.array(zLanguage) }),
  categories: z.array(z.looseObject({ id: zId('category'), name: zTrilingual })),
});
export type SystemPublished = z.infer<typeof systemPublished>;

const admissionFields = {
  ...zStamp,
  authority: zId('authority'),
  system: zId('system'),
  category: zId('category'),
  admission: zId('admission'),
  provider: zId('organisation'),
};
export const ADMISSION_EVENTS = [
  'admission.granted',
  'admission.suspended',
  'admission.lifted',
  'admission.renewed',
  'admission.removed',
  'admission.exited',
] as const;
export const admissionEvent = z.looseObject({ ...admissionFields, type: z.enum(ADMISSION_EVENTS) });
export type AdmissionEvent = z.infer<typeof admissionEvent>;

export const systemEnded = z.looseObject({
  ...zStamp,
  type: z.enum(['system.expired', 'system.terminated']),
  authority: zId('authority'),
  system: zId('system'),
});
export type SystemEnded = z.infer<typeof systemEnded>;
