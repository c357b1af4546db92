import { instant, localDate, ok, plusHours } from '@kt/kernel';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { createGate } from '../http/gate.ts';
import { accessTable } from '../store/keys.ts';
import { AINO, BIRGIT, codeOf, must, VAASA, WORKSHOP } from '../testing/builders.ts';
import { actOf, aWorld, type World } from '../testing/world.ts';

const ORIGIN = 'https://kumppanitori.example';
const client = 'area-example';
const proposal = {
  of: VAASA,
  client,
  name: 'Raportointi',
  scopes: ['finances'] as const,
  validUntil: localDate('2026-12-31'),
};

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const propose = async () => must(await world.access.proposeMachine(proposal, actOf(AINO)));
const change = (type: 'confirm' | 'revoke', by: string, of: typeof VAASA | typeof WORKSHOP = VAASA) =>
  world.access.changeMachine({ client }, { type }, of, actOf(by, of));
const call = async (operation = 'ledger.totals', actingFor: string = VAASA) => {
  const verifyBearer = () => Promise.resolve(ok({ client }));
  const gate = createGate({ access: world.access, origin: ORIGIN, verifyBearer });
  const headers = { authorization: 'Bearer a.b.c', 'acting-for': actingFor };
  return gate.admit(new Request(`${ORIGIN}/api/finance/v1/ledger`, { headers }), operation);
};

describe('a machine', () => {
  it('calls once a second person has confirmed it, and is named as who acts', async () => {
    const { id: machine } = await propose();
    expect(codeOf(await call())).toBe('access.token_invalid');
    expect(codeOf(await change('confirm', AINO))).toBe('access.same_person');
    must(await change('confirm', BIRGIT));
    expect(await call()).toMatchObject({ ok: true, value: { by: machine, actingFor: VAASA, roles: ['auditor'] } });
    expect(codeOf(await call('line.approve'))).toBe('access.forbidden');
    expect(codeOf(await call('ledger.totals', WORKSHOP))).toBe('access.not_member');
  });

  it('is found in one read, and stops at the very next call', async () => {
    await propose();
    must(await change('confirm', BIRGIT));
    world.platform.db.meter.reset();
    await call();
    expect(world.platform.db.meter.usage()).toMatchObject({ roundTrips: 1, writeUnits: 0 });
    must(await change('revoke', AINO));
    expect(codeOf(await call())).toBe('access.token_invalid');
  });

  it('belongs to one party: others neither find it nor write its client down again', async () => {
    await propose();
    expect(codeOf(await change('confirm', BIRGIT, WORKSHOP))).toBe('access.not_found');
    const again = { ...proposal, of: WORKSHOP, scopes: ['places'] as const };
    expect(codeOf(await world.access.proposeMachine(again, actOf(BIRGIT, WORKSHOP)))).toBe('access.client_taken');
    expect((await world.access.listMachines(WORKSHOP)).rows).toEqual([]);
    const [row] = (await world.access.listMachines(VAASA)).rows;
    expect(row).toMatchObject({ client, state: 'proposed', commands: ['confirm', 'revoke'], version: 1 });
  });

  it('ends by the clock after its last day, and a proposal after a fortnight', async () => {
    const { db, log } = world.platform;
    const sweep = () =>
      sweepDue({ db, table: accessTable, handlers: world.access.dueHandlers, log }, world.clock.now());
    const state = async () => (await world.access.listMachines(VAASA)).rows.map((one) => one.state);
    await propose();
    world.clock.moveTo(plusHours(world.clock.now(), 14 * 24));
    expect([await sweep(), await state()]).toEqual([{ done: 1, refused: 0 }, ['lapsed']]);
    const other = { ...proposal, client: 'another-one' };
    must(await world.access.proposeMachine(other, actOf(AINO)));
    must(await world.access.changeMachine({ client: other.client }, { type: 'confirm' }, VAASA, actOf(BIRGIT)));
    world.clock.moveTo(instant('2026-12-31T22:00:00.000Z'));
    expect([await sweep(), await state()]).toEqual([{ done: 1, refused: 0 }, ['lapsed', 'expired']]);
  });
});
