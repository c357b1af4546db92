import { tables as access, composeAccess } from '@kt/access/compose.ts';
import { must } from '@kt/access/testing/builders.ts';
import { peopled } from '@kt/access/testing/world.ts';
import { yTunnus } from '@kt/kernel';
import { kmsSigner, openKms } from '@kt/platform/aws/kms.ts';
import { systemClock } from '@kt/platform/ports/clock.ts';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import { aCloud, type Cloud } from '@kt/platform/testing/cloud/cloud.ts';
import { aLambdaContext } from '@kt/platform/testing/lambda-context.ts';
import { composeRegistry, tables as registry } from '@kt/registry/compose.ts';
import { aNewProvider } from '@kt/registry/testing/samples.ts';
import { composeTransparency, tables as transparency } from '@kt/transparency/compose.ts';
import { headText } from '@kt/transparency/domain/log-head.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployed } from './deployed.ts';
import { zEnv } from './env.ts';

const STAGE = 'test';
const [registryTable = expect.fail()] = registry;

describe('the relays of a provider that registers', () => {
  let cloud: Cloud;
  let ofRegistry: Awaited<ReturnType<typeof deployed>>;
  let ofAccess: typeof ofRegistry;
  let theLog: typeof ofRegistry;
  let caj: string;
  const provider = aNewProvider();
  beforeAll(async () => {
    cloud = await aCloud([...access, ...registry, ...transparency]);
    ({ handler: ofRegistry } = await cloud.start({ CONTEXT: 'registry' }, () => import('./handler.ts')));
    ofAccess = await deployed(zEnv.parse({ STAGE, CONTEXT: 'access' }));
    theLog = await deployed(zEnv.parse({ STAGE, CONTEXT: 'transparency', SIGNING_KEY_ID: 'signing' }));
    const official = await peopled(composeAccess(cloud.core, { realClock: systemClock }));
    caj = await official(21);
    must(await composeRegistry(cloud.core).registerProvider(provider, { by: caj, operation: 'provider.register' }));
  });
  afterAll(() => cloud.close());

  it('carry the event to those that listen, and to nobody else', async () => {
    expect(await ofRegistry(cloud.stream(registryTable), aLambdaContext)).toEqual({ batchItemFailures: [] });
    const filled = ['access', 'transparency', 'notifier', 'settlement', 'competition', 'casework'].filter(
      (name) => cloud.inbox(name).Records.length > 0,
    );
    expect(filled).toEqual(['access', 'transparency']);
  });

  it('found the organisation in access, with the rights of access', async () => {
    expect(await ofAccess(cloud.inbox('access'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    const kept = JSON.stringify(await cloud.engine.snapshot());
    expect(kept).toContain('membership.founded');
  });

  it('append it to the log, whose head KMS signs', async () => {
    expect(await theLog(cloud.inbox('transparency'), aLambdaContext)).toEqual({ batchItemFailures: [] });
    const { views, cover } = composeTransparency({ ...cloud.core, signer: kmsSigner(openKms(), 'signing') });
    const [event] = cloud
      .inbox('transparency')
      .Records.flatMap(({ dynamodb }) => /evt_\w{26}/.exec(JSON.stringify(dynamodb)) ?? []);
    expect((await cover([event ?? ''])).ok).toBe(true);
    const { publicKey, signature, ...head } = must(await views.logHead());
    expect(verifySignature(publicKey, headText(head), signature)).toBe(true);
    expect(cloud.kms.calls.filter(({ action }) => action === 'Sign').map(({ keyId }) => keyId)).toEqual(['signing']);
  });

  it('give a batch back from the record at which the log could not be signed', async () => {
    cloud.kms.trouble({ status: 500, body: '{"__type":"KMSInternalException"}' });
    const another = aNewProvider({ id: cloud.core.ids.next('organisation'), yTunnus: yTunnus('9000003-8') });
    must(await composeRegistry(cloud.core).registerProvider(another, { by: caj, operation: 'provider.register' }));
    await ofRegistry(cloud.stream(registryTable), aLambdaContext);
    const batch = cloud.inbox('transparency');
    const last = batch.Records.at(-1)?.dynamodb.SequenceNumber;
    expect(await theLog(batch, aLambdaContext)).toEqual({ batchItemFailures: [{ itemIdentifier: last }] });
    cloud.kms.trouble(undefined);
    expect(await theLog(batch, aLambdaContext)).toEqual({ batchItemFailures: [] });
  });

  it('refuse to start without what they need, naming it', () => {
    const start = () => zEnv.parse({ STAGE, CONTEXT: 'casework' });
    expect(start).toThrow('OBJECTS_BUCKET');
  });
});
