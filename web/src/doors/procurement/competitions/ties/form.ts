import { type Id, parseId } from '@kt/kernel';
import * as z from 'zod';

const idsOf = <K extends 'organisation' | 'person'>(kind: K) =>
  z.array(z.string()).transform((texts): Id<K>[] => texts.flatMap((text) => parseId(kind, text) ?? []));

/** Whether somebody has ties, and to whom; without ties nothing that was ticked counts. */
export const tiesForm = z
  .object({
    has: z.enum(['', 'none', 'some']).refine((chosen) => chosen !== '', 'form.choose'),
    organisations: idsOf('organisation'),
    people: idsOf('person'),
  })
  .refine(({ has, organisations, people }) => has !== 'some' || organisations.length + people.length > 0, {
    path: ['organisations'],
    message: 'competition_page.ties.choose_one',
  })
  .transform(({ has, organisations, people }) =>
    has !== 'some' ? { organisations: [], people: [] } : { organisations, people },
  );
