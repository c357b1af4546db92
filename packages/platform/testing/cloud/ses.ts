import * as z from 'zod';
import { type Loopback, loopback } from './loopback.ts';

const zText = z.looseObject({ Data: z.string(), Charset: z.literal('UTF-8') });
const zMessage = z.looseObject({
  FromEmailAddress: z.string(),
  Destination: z.looseObject({ ToAddresses: z.array(z.string()).length(1) }),
  Content: z.looseObject({ Simple: z.looseObject({ Subject: zText, Body: z.looseObject({ Text: zText }) }) }),
});

export type SesMessage = {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};
export type SesStandIn = Loopback & { readonly sent: readonly SesMessage[] };

/** Enough of SES: takes a plain message to one mailbox. */
export const sesStandIn = async (): Promise<SesStandIn> => {
  const sent: SesMessage[] = [];
  const served = await loopback(({ path, body }) => {
    if (path !== '/v2/email/outbound-emails') return { status: 404 };
    const { FromEmailAddress, Destination, Content } = zMessage.parse(JSON.parse(body.toString('utf8')));
    const { Subject, Body } = Content.Simple;
    sent.push({
      from: FromEmailAddress,
      to: Destination.ToAddresses[0] ?? '',
      subject: Subject.Data,
      text: Body.Text.Data,
    });
    return { status: 200, body: JSON.stringify({ MessageId: `message-${String(sent.length)}` }) };
  });
  return { ...served, sent };
};
