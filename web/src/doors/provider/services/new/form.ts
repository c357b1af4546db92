import { MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { isServiceType } from '@kt/terms';
import * as z from 'zod';

/** A kind and a name are enough to begin; the card is for the whole area at first, in both of its languages. */
export const newForm = (language: 'fi' | 'sv') =>
  z
    .object({
      serviceType: z.string().refine(isServiceType, 'form.choose'),
      name: z.string().trim().min(1, 'form.required').max(200, 'form.too_long'),
    })
    .transform(({ serviceType, name }) => ({
      serviceType,
      names: language === 'sv' ? { sv: name } : { fi: name },
      summary: {},
      languages: ['fi' as const, 'sv' as const],
      municipalities: MEMBER_MUNICIPALITIES.map(({ code }) => code),
      targetGroups: [],
      remote: false,
    }));
