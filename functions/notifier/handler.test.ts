import { tables as access, composeAccess } from '@kt/access/compose.ts';
import { AINO, must, VAASA } from '@kt/access/testing/builders.ts';
import { actOf, peopled } from '@kt/access/testing/world.ts';
import { tables as competition } from '@kt/competition/compose.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { aLambdaContext } from '@kt/platform/testing/lambda-context.ts';
import { postTo } from '@kt/platform/worker/inbox.ts';
import { eventOfChange } from '@kt/platform/worker/stream-image.ts';
import { tables as settlement } from '@kt/settlement/compose.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { deployed } from './deployed.ts';

const [accessTable = expect.fail()] = access;

describe('the notifier over SES', () => {
  let cloud: Cloud;
  let handler: ReturnType<typeof deployed>;
  beforeAll(async () => {
    cloud = await aCloud([...access, ...competition, ...settlement]);
    const own = { ORIGIN: 'https://kumppanitori.example', MAIL_FROM: 'no-reply@kumppanitori.example' };
    ({ handler } = await cloud.start(own, () => import('./handler.ts')));
    const people = composeAccess(cloud.core, { realClock: systemClock });
    const official = await peopled(people);
    await official(11, 'supervisor');
    const second = await official(12);
    must(await people.proposeRole({ person: second, of: VAASA, role: 'verifier' }, actOf(AINO)));
    for (const { eventName, dynamodb } of cloud.stream(accessTable).Records) {
      const event = eventOfChange({ eventName, ...(dynamodb.NewImage && { newImage: dynamodb.NewImage }) });
      if (event !== undefined) await postTo(cloud.core, { name: 'notifier', lanes: 'by_subject' }, event);
    }
  });
  afterAll(() => cloud.close());

  it('writes to the supervisor about the sensitive role, in Swedish, and comes again when SES is down', async () => {
    cloud.ses.trouble({ status: 500, body: '{}' });
    expect(await handler(cloud.inbox('notifier'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    expect(cloud.ses.sent).toEqual([]);
    cloud.ses.trouble(undefined);
    expect(await handler({ retry: 'dead_letters' }, aLambdaContext)).toMatchObject({ delivered: 1, waiting: 0 });
    const told = cloud.ses.sent.filter(({ text }) => text.includes('granskare'));
    expect(told.map(({ to }) => to)).toEqual(['v11@esimerkki.fi']);
    expect(told[0]?.from).toBe('no-reply@kumppanitori.example');
    expect(told[0]?.text).toContain('https://kumppanitori.example/sv/');
  });

  it('sends nothing a second time', async () => {
    const before = cloud.ses.sent.length;
    expect(await handler(cloud.inbox('notifier'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    expect(cloud.ses.sent.length).toBe(before);
  });
});
