import { tables } from '@kt/competition/compose.ts';
import { published } from '@kt/competition/testing/season.ts';
import { aWorld, codeOf, must } from '@kt/competition/testing/world.ts';
import { err, instant } from '@kt/kernel';
import { aHouse } from '@kt/platform/testing/house.ts';
import { describe, expect, it } from 'vitest';
import { createOpening } from './app.ts';

const purchasing = {
  category: () => Promise.resolve(undefined),
  admitted: () => Promise.resolve([]),
  parties: () => Promise.resolve([]),
  isAdmitted: () => Promise.resolve(false),
};
const witness = {
  cover: () => Promise.resolve({ size: 0, root: '', signedAt: instant('2026-02-02T10:00:00.000Z'), signature: '' }),
};

describe('the opening worker', () => {
  it('listens to an approved competition and to an approved opening, and to nothing else', async () => {
    const { platform } = await aHouse(tables);
    const { subscribers } = createOpening({ platform, purchasing, witness });
    expect(subscribers.map(({ type }) => type)).toEqual(['competition.approved', 'competition.opening_approved']);
  });

  it('wraps the private half for its competition alone', async () => {
    const world = await aWorld();
    const wrapped: string[] = [];
    const { custody } = world.house.platform;
    const watched = {
      ...custody,
      wrap: (secret: Uint8Array, context: Readonly<Record<string, string>>) => {
        wrapped.push(JSON.stringify(context));
        return custody.wrap(secret, context);
      },
    };
    const opening = createOpening({ platform: { ...world.house.platform, custody: watched }, purchasing, witness });
    const ref = await published({
      ...world,
      opening,
      settle: async () => {
        const letters = await world.house.relay([...world.officers.subscribers, ...opening.subscribers]);
        return letters.map(({ code }) => code);
      },
    });
    expect(wrapped).toEqual([JSON.stringify({ competition: ref.id })]);
    expect(must(await world.officers.viewCompetition(ref)).publicKey).toMatch(/^[\w-]{43}$/);
    expect(await world.house.dump()).not.toContain('privateKey');
  });

  it('opens nothing that it does not find sealed and approved in storage', async () => {
    const world = await aWorld();
    const ref = await published(world);
    const opened = await world.opening.openTenders(ref, { by: 'system:opening', operation: 'on.opening' });
    expect(opened).toEqual(
      err({ code: 'competition.deadline_not_reached', deadline: instant('2026-02-02T10:00:00.000Z') }),
    );
    const unknown = { ...ref, authority: ref.authority.replace(/.$/, '9') as typeof ref.authority };
    expect(codeOf(await world.opening.openTenders(unknown, { by: 'x', operation: 'x' }))).toBe('competition.not_found');
  });
});
