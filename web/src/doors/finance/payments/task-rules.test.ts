import { expect, it } from 'vitest';
import { wordsInTest } from '../../../shared/language/testing/words-in-test.ts';
import { countTask, runTasks } from './task-rules.ts';

const { t } = wordsInTest('fi');
const reader = (me: string, role: string) => ({
  me,
  today: '2026-06-16',
  t,
  has: (...asked: readonly string[]): boolean => asked.includes(role),
});
const run = {
  id: 'run_1',
  number: 2,
  state: 'prepared',
  payOn: '2026-06-17',
  created: { by: 'per_maija' },
};

it('asks the second person for a run, not the one who made it', () => {
  expect(runTasks([run], reader('per_goran', 'approver'))).toEqual([
    { id: 'run_1', title: 'Hyväksy ja lähetä maksuajo 2', to: '/finance/runs/run_1', due: '2026-06-17' },
  ]);
  expect(runTasks([run], reader('per_maija', 'finance_officer'))).toEqual([]);
});

it('asks finance for the statement of a run that was sent', () => {
  const titles = (state: string, payOn = run.payOn) =>
    runTasks([{ ...run, state, payOn }], reader('per_maija', 'finance_officer')).map(({ title }) => title);
  expect(titles('sent')).toEqual(['Vie maksuajo 2 pankkiin ja tuo tiliote']);
  expect(titles('settled')).toEqual([]);
  expect(titles('prepared', '2026-06-15')).toEqual(['Maksuajon 2 maksupäivä on mennyt: hylkää se ja kokoa uusi']);
});

it('makes one task of many lines', () => {
  expect(countTask('approve', 0, '/finance/lines', t)).toEqual([]);
  expect(countTask('approve', 79, '/finance/lines', t)).toMatchObject([{ title: 'Hyväksy 79 maksuriviä' }]);
});
