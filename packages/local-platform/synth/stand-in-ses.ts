import { createHash } from 'node:crypto';
import type { Mailer } from '@kt/platform/ports/mail.ts';
import * as z from 'zod';
import type { Wanted } from './permitted.ts';

const zSent = z.looseObject({
  FromEmailAddress: z.string(),
  Destination: z.looseObject({ ToAddresses: z.tuple([z.string()]) }),
  Content: z.looseObject({
    Simple: z.looseObject({
      Subject: z.looseObject({ Data: z.string() }),
      Body: z.looseObject({ Text: z.looseObject({ Data: z.string() }) }),
    }),
  }),
});

/** SES on one machine: a message becomes a letter in the mailbox. */
export const standInSes = (mailer: Mailer) => ({
  wanted: (input: unknown): readonly Wanted[] => {
    const from = zSent.parse(input).FromEmailAddress;
    const identity = `arn:aws:ses:eu-north-1:111122223333:identity/${from.replace(/^.*@/, '')}`;
    return [{ action: 'ses:SendEmail', resource: identity, context: { 'ses:FromAddress': [from] } }];
  },
  answer: async (input: unknown): Promise<object> => {
    const { Destination, Content } = zSent.parse(input);
    const [to] = Destination.ToAddresses;
    const [subject, text] = [Content.Simple.Subject.Data, Content.Simple.Body.Text.Data];
    const id = createHash('sha256')
      .update(JSON.stringify([to, subject, text]))
      .digest('hex');
    await mailer.send({ id, to, subject, text });
    return { MessageId: id };
  },
});
