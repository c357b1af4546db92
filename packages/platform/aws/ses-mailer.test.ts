import { SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Mail, Mailer } from '../ports/mail.ts';
import { type SesStandIn, sesStandIn } from '../testing/cloud/ses.ts';
import { aHouse } from '../testing/house.ts';
import { inboxTable } from '../worker/inbox.ts';
import { inboxSentMail } from '../worker/inbox-sent-mail.ts';
import { Outage } from './outage.ts';
import { sesMailer } from './ses-mailer.ts';

const aMail = (id: string): Mail => ({ id, to: 'anna@yhdistys.example', subject: 'Päätös', text: 'Hei, lue päätös.' });

describe('mail through SES over the wire', () => {
  let stand: SesStandIn;
  let mailer: Mailer;
  let dump: () => Promise<string>;
  beforeAll(async () => {
    stand = await sesStandIn();
    const house = await aHouse([inboxTable('notifier')]);
    ({ dump } = house);
    const ses = new SESv2Client({
      endpoint: stand.endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'loopback', secretAccessKey: 'loopback' },
      maxAttempts: 1,
      requestHandler: { requestTimeout: 200, throwOnRequestTimeout: true },
    });
    mailer = sesMailer('no-reply@kumppanitori.example', inboxSentMail(house.platform, 'notifier'), ses);
  });
  afterEach(() => {
    stand.trouble(undefined);
  });
  afterAll(() => stand.close());

  it('sends a message once, and remembers neither its reader nor its words', async () => {
    await mailer.send(aMail('news-1'));
    await mailer.send(aMail('news-1'));
    expect(stand.sent).toEqual([
      {
        from: 'no-reply@kumppanitori.example',
        to: 'anna@yhdistys.example',
        subject: 'Päätös',
        text: 'Hei, lue päätös.',
      },
    ]);
    const kept = await dump();
    expect(kept).toContain('MAIL#');
    expect(kept).not.toMatch(/anna|Hei|news-1/);
  });

  it.each([
    ['never answers', 'silence' as const],
    ['fails', { status: 500, body: '{}' }],
    ['takes no message', { status: 200, body: '{}' }],
  ])('is an outage when it %s, and the message goes out with the next try', async (what, trouble) => {
    const before = stand.sent.length;
    stand.trouble(trouble);
    await expect(mailer.send(aMail(what))).rejects.toThrow(Outage);
    stand.trouble(undefined);
    await mailer.send(aMail(what));
    expect(stand.sent.length - before).toBe(1);
  });
});
