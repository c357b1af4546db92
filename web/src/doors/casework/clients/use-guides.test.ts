import { expect, it } from 'vitest';
import { guideChoices } from './use-guides.ts';

it('offers the case workers by name, without the one who is replaced and without other officials', () => {
  const rows = [
    { person: 'per_1', name: 'Outi Ohjaaja', roles: ['case_worker'] },
    { person: 'per_2', name: 'Fia Finans', roles: ['finance_officer'] },
    { person: 'per_3', name: 'Anders Avustaja', roles: ['supervisor', 'case_worker'] },
  ];
  expect(guideChoices(rows, 'per_1')).toEqual([{ value: 'per_3', label: 'Anders Avustaja' }]);
  expect(guideChoices(rows, undefined).map(({ label }) => label)).toEqual(['Anders Avustaja', 'Outi Ohjaaja']);
});
