import { type KnownAs, tracesOf } from '@kt/competition/domain/asker-traces.ts';
import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

const LONGEST = 4_000;

/** A question that does not tell who asks: the same check as the server's, before anything is sent. */
export const askForm = (known: KnownAs) =>
  z.object({
    text: reasonField.max(LONGEST, 'form.too_long').superRefine((text, context) => {
      const [trace] = tracesOf(text, known);
      if (trace !== undefined) context.addIssue({ code: 'custom', message: `provider.enquiry.tells.${trace}` });
    }),
  });
