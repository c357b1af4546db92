import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer } from '../ports/mail.ts';
import { asked } from './outage.ts';
import { patience } from './patience.ts';

/** Remembers which messages have gone out; SES itself sends a repeated request again. */
export type SentMail = {
  readonly has: (id: string) => Promise<boolean>;
  readonly add: (id: string) => Promise<void>;
};

const Charset = 'UTF-8';

/** Mail through SES. Between sending and remembering a crash may send a message twice, which is better than never. */
export const sesMailer = (from: string, sent: SentMail, ses: SESv2Client = new SESv2Client(patience(5))): Mailer => ({
  send: async ({ id, to, subject, text }) => {
    if (await sent.has(id)) return;
    const message = new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: { Subject: { Data: subject, Charset }, Body: { Text: { Data: text, Charset } } },
      },
    });
    await asked(
      'ses.send',
      () => ses.send(message),
      ({ MessageId }) => MessageId,
    );
    await sent.add(id);
  },
});
