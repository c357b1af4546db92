import { id } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { subscriberAct } from '@kt/platform/worker/subscriber.ts';
import { composeRegistry, tables as registryTables } from '@kt/registry/compose.ts';
import { aNewProvider } from '@kt/registry/testing/samples.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeAccess, tables } from '../compose.ts';
import { AINO, BIRGIT, CAJ, must, NOON, VAASA, WORKSHOP } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const BRIDGE = id('organisation', WORKSHOP.replace(/1$/, '2'));
const origin = {
  event: id('event', 'evt_00000000000000000000000001'),
  context: 'registry',
  aggregate: 'provider',
  subject: BRIDGE,
  seq: 1,
};
const deliver = async (type: string, fact: object, times = 1) => {
  for (let n = 0; n < times; n += 1) {
    for (const one of world.access.subscribers.filter((s) => s.type === type))
      must(await one.handle({ type, at: NOON, ...fact }, subscriberAct(one.name, origin.event, 0), origin));
  }
};
const registered = {
  language: 'fi',
  by: BIRGIT,
  provider: BRIDGE,
  names: { fi: 'Kotoutujan Silta ry' },
  yTunnus: '9000001-1',
  kind: 'association',
};

describe('an organisation', () => {
  it('registered makes its registrar the first, provisional member, delivered twice or not', async () => {
    await deliver('provider.registered', registered, 2);
    const view = must(await world.access.viewMember(BRIDGE, BIRGIT));
    expect(view).toMatchObject({ state: 'provisional', version: 1 });
    expect(view.roles.map(({ role }) => role)).toEqual(['org_admin', 'writer', 'signatory', 'worker']);
  });

  it('registered leaves alone a member whom the registration itself has seated', async () => {
    await deliver('provider.registered', { ...registered, by: CAJ, provider: WORKSHOP });
    expect(must(await world.access.viewMember(WORKSHOP, CAJ)).version).toBe(1);
  });

  it('registered by no person founds nobody', async () => {
    await deliver('provider.registered', { ...registered, by: 'system:import' });
    expect((await world.access.listMembers(BRIDGE)).rows).toEqual([]);
  });

  it('confirmed confirms its provisional members, once', async () => {
    await deliver('provider.confirmed', { by: AINO, provider: WORKSHOP, authority: VAASA }, 2);
    expect(must(await world.access.viewMember(WORKSHOP, CAJ))).toMatchObject({ state: 'confirmed', version: 2 });
  });
});

it('follows the registry itself, from its own events', async () => {
  const house = await aHouse([...tables, ...registryTables]);
  const access = composeAccess(house.platform, { realClock: house.clock });
  const registry = composeRegistry(house.platform);
  const { kind, yTunnus, names, language, contacts } = aNewProvider();
  const done = must(
    await registry.registerProvider(
      { kind, yTunnus, names, language, contacts },
      { by: CAJ, operation: 'provider.register' },
    ),
  );
  expect(await house.relay(access.subscribers)).toEqual([]);
  expect(must(await access.viewMember(id('organisation', done.id), CAJ))).toMatchObject({ state: 'provisional' });
});
