import { ok, plusMs } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { WORLD } from '../testing/default-world.ts';
import { aSealedTender } from '../testing/tender-builders.ts';
import { competitionTable, ENVELOPE_SHARDS, envelopeKey } from './keys.ts';
import { orgVault } from './org-vault.ts';
import { competitionStores } from './stores.ts';

let stores: ReturnType<typeof competitionStores>;
let custody: Awaited<ReturnType<typeof aHouse>>['platform']['custody'];
beforeEach(async () => {
  const { platform } = await aHouse([competitionTable], WORLD.publishing);
  stores = competitionStores(platform);
  custody = platform.custody;
});

const draft = aSealedTender();
const ACT = { by: draft.pseudonym, operation: 'tender.submit' };
const DONE = { id: draft.id, version: 1 };
const started = {
  type: 'envelope.started',
  competition: draft.competition,
  tender: draft.id,
  at: WORLD.publishing,
  by: draft.pseudonym,
} as const;
const create = () =>
  stores.work.run(ACT, () => Promise.resolve(ok({ done: DONE, parts: [stores.tenders.create(draft, [started])] })));
const read = async () =>
  (await stores.tenders.around({ authority: draft.authority, id: draft.competition }, draft.pseudonym)).tender;
const saveAt = async (ms: number) => {
  const before = await read();
  if (before === undefined) throw new TypeError('no tender');
  const at = plusMs(before.state.deadline, ms);
  const fact = { type: 'envelope.stored', competition: draft.competition, hash: 'h', at, by: draft.pseudonym } as const;
  const part = stores.tenders.save(before, { ...before.state, state: 'submitted' }, [fact], at);
  return stores.work.run(ACT, () =>
    Promise.resolve(ok({ done: { ...DONE, version: before.version + 1 }, parts: [part] })),
  );
};

describe('the store of sealed tenders', () => {
  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('writes %i ms from the stored deadline: %s, whatever its caller believes', async (ms, isWritten) => {
    await create();
    const result = await saveAt(ms);
    expect(result.ok || result.error.code).toBe(isWritten || 'competition.deadline_passed');
    expect((await read())?.state.state).toBe(isWritten ? 'submitted' : 'draft');
  });

  it('carries a later deadline over, never an earlier one, without a new version', async () => {
    await create();
    const redate = (ms: number) =>
      stores.work.run(ACT, () =>
        Promise.resolve(ok({ done: DONE, parts: [stores.tenders.redate(draft, plusMs(draft.deadline, ms))] })),
      );
    expect((await redate(1_000)).ok).toBe(true);
    expect(await redate(500)).toMatchObject({ error: { code: 'competition.redated_already' } });
    expect(await read()).toMatchObject({ version: 1, state: { deadline: plusMs(draft.deadline, 1_000) } });
    expect((await saveAt(-1)).ok).toBe(true);
  });

  it('spreads bidders over its partitions', () => {
    const shards = new Set(
      Array.from(
        { length: 2_000 },
        (_, n) =>
          envelopeKey({
            competition: draft.competition,
            pseudonym: (n * 2_654_435_761).toString(16).padStart(64, '0').slice(-8).padEnd(64, '0'),
          }).pk,
      ),
    );
    expect(shards.size).toBe(ENVELOPE_SHARDS);
  });
});

describe('an organisation’s vault', () => {
  it('opens for its own organisation only, and nothing that was changed', async () => {
    const vault = orgVault(custody);
    const sealed = await vault.seal(WORLD.provider, 'luonnos – utkast');
    expect(await vault.open(WORLD.provider, sealed)).toBe('luonnos – utkast');
    expect(await vault.open(WORLD.otherProvider, sealed)).toBeUndefined();
    const [wrapped = '', ciphertext = ''] = sealed.split('.');
    expect(await vault.open(WORLD.provider, `${wrapped}.${ciphertext.slice(0, -4)}AAAA`)).toBeUndefined();
    expect(await vault.open(WORLD.provider, '')).toBeUndefined();
    expect(await vault.seal(WORLD.provider, 'luonnos – utkast')).not.toBe(sealed);
  });
});
