import { type KnownAs, tracesOf } from '@kt/competition/domain/asker-traces.ts';
import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

const LONGEST = 20_000;

/** An answer to a request. What evaluators will read must not tell whose it is: the same check as the server's. */
export const answerForm = (known: KnownAs | undefined) =>
  z.object({
    answer: textField.max(LONGEST, 'form.too_long').superRefine((text, context) => {
      if (known !== undefined && tracesOf(text, known).length > 0)
        context.addIssue({ code: 'custom', message: 'provider.clarify.tells' });
    }),
  });
