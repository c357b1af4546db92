import { instant } from '@kt/kernel';
import { expect, it } from 'vitest';
import { queueLines, typesOf } from './presenter.ts';

const row = (n: number, useBy?: string) =>
  ({
    id: `wai_${String(n)}`,
    client: `cli_${String(n)}`,
    clientReference: `VAA-2026-00000${String(n)}`,
    state: useBy === undefined ? 'waiting' : 'told',
    serviceType: n === 3 ? 'career_coaching' : 'work_coaching',
    language: 'sv',
    put: { at: instant(`2026-03-0${String(n)}T22:30:00.000Z`) },
    ...(useBy !== undefined && { told: { useBy } }),
  }) as const;

it('puts free places on top, the shortest notice first, then who has waited longest', () => {
  const rows = [row(1), row(2, '2026-03-12'), row(3), row(4, '2026-03-10')];
  const lines = queueLines(rows, [{ id: 'wai_1', place: 3 }]);
  expect(lines.map(({ id, before }) => [id, before])).toEqual([
    ['wai_4', undefined],
    ['wai_2', undefined],
    ['wai_1', 2],
    ['wai_3', undefined],
  ]);
  expect(lines[0]?.free).toEqual({
    to: '/casework/clients/cli_4/options?type=work_coaching&language=sv',
    useBy: '2026-03-10',
  });
  expect(lines[2]).toMatchObject({ to: '/casework/clients/cli_1/waiting', since: '2026-03-02' });
  expect(typesOf(rows)).toEqual(['career_coaching', 'work_coaching']);
});
