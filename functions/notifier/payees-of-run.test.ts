import { describe, expect, it } from 'vitest';
import { type ChunkPages, payeesOfRun } from './payees-of-run.ts';
import { CHOIR, SAMPLES, WORKSHOP } from './testing/sample-facts.ts';

const { authority, run } = SAMPLES['run.sent'];
const chunkOf = (...providers: readonly (typeof CHOIR)[]) => ({
  state: { payments: providers.map((provider) => ({ payee: { provider } })) },
});

describe('the payees of a run', () => {
  it('are read page by page, each provider once', async () => {
    const asked: unknown[] = [];
    const page: ChunkPages = (ref, { after }) => {
      asked.push([ref.id, after]);
      return Promise.resolve(
        after === undefined
          ? { found: [chunkOf(WORKSHOP, WORKSHOP)], next: { place: 2 } }
          : { found: [chunkOf(CHOIR, WORKSHOP), chunkOf()] },
      );
    };
    expect(await payeesOfRun(page)({ authority, id: run })).toEqual([WORKSHOP, CHOIR]);
    expect(asked).toEqual([
      [run, undefined],
      [run, { place: 2 }],
    ]);
  });
});
