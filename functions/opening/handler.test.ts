import { published } from '@kt/competition/testing/season.ts';
import { aWorld, must, type World } from '@kt/competition/testing/world.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { aLambdaContext } from '@kt/platform/testing/lambda-context.ts';
import { postTo } from '@kt/platform/worker/inbox.ts';
import { tables as purchasing } from '@kt/purchasing/compose.ts';
import { tables as transparency } from '@kt/transparency/compose.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { deployed } from './deployed.ts';

const INBOX = { name: 'opening', lanes: 'by_subject' } as const;

describe('the opening over KMS', () => {
  let world: World;
  let cloud: Cloud;
  let handler: Awaited<ReturnType<typeof deployed>>;
  beforeAll(async () => {
    world = await aWorld();
    cloud = await aCloud([...purchasing, ...transparency], world.house.engine);
    const own = { OBJECTS_BUCKET: 'competition-files', CUSTODY_KEY_ID: 'custody', PSEUDONYM_KEY_ID: 'pseudonyms' };
    ({ handler } = await cloud.start(own, () => import('./handler.ts')));
  });
  afterAll(() => cloud.close());

  /** The officers' own subscribers at home, the opening's in the cloud. */
  const settle = async (): Promise<readonly string[]> => {
    const letters = await world.house.relay(world.officers.subscribers);
    for (const event of world.house.events()) await postTo(cloud.core, INBOX, event);
    const { batchItemFailures = [] } = Object(await handler(cloud.inbox('opening'), aLambdaContext));
    expect(batchItemFailures).toEqual([]);
    return letters.map(({ code }) => code);
  };

  it('makes the key of an approved competition and has its private half wrapped for it alone', async () => {
    const ref = await published({ ...world, settle });
    expect(must(await world.officers.viewCompetition(ref)).publicKey).toMatch(/^[\w-]{43}$/);
    const wrapping = cloud.kms.calls.filter(({ keyId }) => keyId === 'custody');
    expect(wrapping).toEqual([{ action: 'Encrypt', keyId: 'custody', context: { competition: ref.id } }]);
    expect(await world.house.dump()).not.toContain('privateKey');
  });

  it('asks KMS to unwrap nothing when storage does not say that it may', async () => {
    const approved = world.house
      .events()
      .find(({ facts }) => facts.some(({ type }) => type === 'competition.approved'));
    const [fact] = approved?.facts ?? [];
    if (approved === undefined || fact === undefined) return expect.fail('no approved competition');
    const forged = {
      ...approved,
      id: cloud.core.ids.next('event'),
      facts: [{ ...fact, type: 'competition.opening_approved' }],
    };
    await postTo(cloud.core, INBOX, forged);
    expect(await handler(cloud.inbox('opening'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    expect(await handler({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 0, waiting: 1 });
    expect(cloud.kms.calls.filter(({ action }) => action === 'Decrypt')).toEqual([]);
  });
});
