import { expect, it } from 'vitest';
import { aContent, WORLD } from '../testing/default-world.ts';
import { viewReach } from './view-reach.ts';

const { languages, municipalities } = aContent();
const ports = (isKnown: boolean) => ({
  isCategory: () => Promise.resolve(isKnown),
  admitted: () => Promise.resolve([WORLD.provider, WORLD.otherProvider]),
  cards: () => Promise.resolve({ cards: [{ provider: WORLD.provider, languages, municipalities }], isWhole: false }),
});
const asked = { system: WORLD.system, category: WORLD.category, serviceType: 'work_coaching' } as const;

it('names nobody', async () => {
  const found = await viewReach(ports(true))(WORLD.authority, asked);
  expect(found).toMatchObject({ ok: true, value: { admitted: 2, unknown: 1, isWhole: false } });
  expect(JSON.stringify(found)).not.toContain('org_');
});

it('tells nothing of a category that the authority does not have', async () => {
  expect(await viewReach(ports(false))(WORLD.authority, asked)).toEqual({
    ok: false,
    error: { code: 'competition.not_found' },
  });
});
