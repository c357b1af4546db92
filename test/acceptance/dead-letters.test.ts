import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@kt/kernel';
import { dumpAll } from '@kt/local-platform/dump.ts';
import { type Machine, startMachine } from '@kt/local-platform/machine.ts';
import { signIn } from '@kt/local-platform/world/caller.ts';
import { WORLD_PROVIDERS } from '@kt/local-platform/world/providers.ts';
import { silentLog } from '@kt/platform/log/log.ts';
import { standingClock } from '@kt/platform/ports/clock.ts';
import { afterAll, describe, expect, it } from 'vitest';

const SUBSCRIBER = 'access.found-organisation';

/** Somebody registers a provider; gives the event that says so. */
const register = async (machine: Machine): Promise<string> => {
  const [one] = WORLD_PROVIDERS;
  if (one === undefined) throw new RangeError('nobody provides');
  const { fi, sv, kind, yTunnus, language, municipality, chair } = one;
  const person = machine.newPerson();
  machine.personas.add([{ sub: person, name: chair, roles: 'signatory', language }]);
  const contacts = { email: 'toimisto@palveluntuottaja.example' };
  const body = { kind, yTunnus, names: { fi, sv }, language, homeMunicipality: municipality, contacts };
  const caller = await signIn(machine.origin, person, chair, () => undefined);
  await caller.post('/api/provider/v1/providers', body);
  await machine.runner.settle();
  const events = (await dumpAll(machine.engine)).map(({ item }) => item);
  const told = events.find((item) => item['tag'] === 'event' && item['operation'] === 'provider.register');
  return String(told?.['id']);
};

describe('a dead letter on one machine', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-letters-'));
  const start = () =>
    startMachine({ dir, port: 0, clock: standingClock(instant('2026-03-02T08:00:00.000Z')), log: silentLog });
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });

  it('is there after a restart, is sent again on demand, and does nothing twice', async () => {
    const first = await start();
    const event = await register(first);
    const itemsBefore = (await dumpAll(first.engine)).length;
    await first.close();
    const letter = { event, subscriber: SUBSCRIBER, factIndex: 0, code: 'work.busy' };
    const lost = { ...letter, event: 'evt_01JG7AASA00000000000000009' };
    writeFileSync(join(dir, 'dead-letters.json'), JSON.stringify([letter, lost]));
    const second = await start();
    try {
      expect(second.deadLetters).toEqual([letter, lost]);
      const tried = await fetch(`${second.origin}/local/dead-letters/retry`, { method: 'POST' });
      expect(await tried.json()).toEqual({ delivered: 1, waiting: 1 });
      const left = await fetch(`${second.origin}/local/dead-letters`);
      expect(await left.json()).toEqual({ letters: [lost] });
      expect(await dumpAll(second.engine)).toHaveLength(itemsBefore);
    } finally {
      await second.close();
    }
  });
});
