import { composeBidding } from '@kt/competition/compose.ts';
import { WORLD } from '@kt/competition/testing/default-world.ts';
import { bids, openersApprove, published } from '@kt/competition/testing/season.ts';
import { aWorld, must, placesOf, type World } from '@kt/competition/testing/world.ts';
import { derivedCustody, derivedKey, kmsSigner, openKms } from '@kt/platform/aws/kms.ts';
import { PSEUDONYMS } from '@kt/platform/aws/purposes.ts';
import { s3Objects } from '@kt/platform/aws/s3-objects.ts';
import { keyedPseudonyms } from '@kt/platform/ports/custody.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { aLambdaContext } from '@kt/platform/testing/lambda-context.ts';
import { postTo } from '@kt/platform/worker/inbox.ts';
import { tables as purchasing } from '@kt/purchasing/compose.ts';
import { composeTransparency, tables as transparency } from '@kt/transparency/compose.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { deployed } from './deployed.ts';

const INBOX = { name: 'opening', lanes: 'by_subject' } as const;

describe('the opening over KMS', () => {
  let world: World;
  let cloud: Cloud;
  let handler: Awaited<ReturnType<typeof deployed>>;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const home = await aWorld();
    cloud = await aCloud([...purchasing, ...transparency], home.house.engine);
    const own = { OBJECTS_BUCKET: 'competition-files', CUSTODY_KEY_ID: 'custody', PSEUDONYM_KEY_ID: 'pseudonyms' };
    ({ handler } = await cloud.start(own, () => import('./handler.ts')));
    const kms = openKms();
    const platform = {
      ...home.house.platform,
      objects: s3Objects('competition-files'),
      signer: kmsSigner(kms, 'signing'),
      custody: derivedCustody(kms, 'drafts'),
      pseudonyms: keyedPseudonyms(await derivedKey(kms, 'pseudonyms', PSEUDONYMS)),
    };
    const admitted = {
      category: () => Promise.resolve(home.around.category),
      admitted: () => Promise.resolve([...home.around.admitted]),
      parties: () => Promise.resolve(placesOf(home.around)),
      isAdmitted: () => Promise.resolve(true),
    };
    world = {
      ...home,
      house: { ...home.house, platform: { ...home.house.platform, pseudonyms: platform.pseudonyms } },
      settle,
      bidders: composeBidding(platform, {
        purchasing: admitted,
        askers: { knownAs: () => Promise.resolve({ names: [] }) },
      }),
    };
  });
  afterAll(async () => {
    vi.useRealTimers();
    await cloud.close();
  });

  /** The officers' own subscribers at home, the opening's in the cloud, at the same time of day. */
  const settle = async (): Promise<readonly string[]> => {
    vi.setSystemTime(world.house.clock.now());
    const letters = await world.house.relay(world.officers.subscribers);
    for (const event of world.house.events()) await postTo(cloud.core, INBOX, event);
    expect(await handler(cloud.inbox('opening'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    return letters.map(({ code }) => code);
  };
  const custodyCalls = () => cloud.kms.calls.filter(({ keyId }) => keyId === 'custody');

  it('asks KMS to unwrap nothing for an event that storage does not bear out', async () => {
    const before = custodyCalls().length;
    const ref = await published(world);
    const found = world.house.events().find(({ subject }) => subject === ref.id) ?? expect.fail('no event');
    const fact = { ...found.facts[0], type: 'competition.opening_approved', at: found.at, by: found.by };
    await postTo(cloud.core, INBOX, { ...found, id: cloud.core.ids.next('event'), facts: [fact] });
    expect(await handler(cloud.inbox('opening'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    expect(await handler({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 0, waiting: 1 });
    expect(custodyCalls().slice(before)).toMatchObject([{ action: 'Encrypt', context: { competition: ref.id } }]);
  });

  it('wraps each private half for its competition alone, and unwraps when two openers and the log say so', async () => {
    const ref = await published(world);
    const context = { competition: ref.id };
    const wrapping = { action: 'Encrypt', keyId: 'custody', context };
    const since = custodyCalls().length - 1;
    expect(custodyCalls().slice(since)).toEqual([wrapping]);
    expect(await world.house.dump()).not.toContain('privateKey');
    await bids(world, ref, WORLD.provider, { answer: 'Rinnalla kulkemista. '.repeat(600) });
    expect(Array.from(cloud.s3.files.keys()).join()).toMatch(/^\/competition-files\/competition\/envelopes\/cmp_/);

    await openersApprove(world, ref);
    await settle();
    expect(custodyCalls().slice(since)).toEqual([wrapping]);
    expect(await handler({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 0, waiting: 2 });

    const log = composeTransparency({ ...world.house.platform, signer: kmsSigner(openKms(), 'signing') });
    expect(await log.append(world.house.events())).toEqual({ refused: undefined });
    expect(await handler({ retry: 'dead_letters' }, aLambdaContext)).toEqual({ delivered: 1, waiting: 1 });
    expect(custodyCalls().slice(since)).toEqual([wrapping, { action: 'Decrypt', keyId: 'custody', context }]);
    expect(must(await world.officers.viewOpened(ref))).toBeDefined();
    expect(await world.house.dump()).toContain('Rinnalla kulkemista.');
  });
});
