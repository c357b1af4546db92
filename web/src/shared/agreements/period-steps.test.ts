import { instant, localDate } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../language/testing/words-in-test.ts';
import { openOption, type PeriodShown, periodSteps } from './period-steps.ts';

const stamp = { at: instant('2026-09-01T09:00:00.000Z'), by: 'per_sanna' };
const second = { key: 'year-2', noticeBy: localDate('2026-10-31'), extendsTo: localDate('2028-02-01') };
const third = { key: 'year-3', noticeBy: localDate('2027-10-31'), extendsTo: localDate('2029-02-01') };
const terms = { start: localDate('2026-02-01'), end: localDate('2027-02-01') };
const steps = (options: PeriodShown['options']) =>
  periodSteps({ terms, options }, wordsInTest()).map(({ title, told, noticeBy, done }) => [
    title,
    told,
    noticeBy,
    done,
  ]);

it('shows what can be decided on now, and what comes later', () => {
  expect(steps([second, third])).toEqual([
    ['1.2.2026–31.1.2027', '', undefined, true],
    ['Jatko 31.1.2028 asti', '', '2026-10-31', false],
    ['Jatko 31.1.2029 asti', 'Päätetään vasta edellisen jatkon jälkeen, viimeistään 31.10.2027', undefined, false],
  ]);
});

it('tells what became of each', () => {
  const used = { ...second, used: stamp };
  expect(steps([used, { ...third, lapsed: stamp }]).slice(1)).toEqual([
    ['Jatko 31.1.2028 asti', 'Käytetty ti 1.9.2026 klo 12.00', undefined, true],
    ['Jatko 31.1.2029 asti', 'Raukesi: ilmoituspäivä oli 31.10.2027', undefined, true],
  ]);
  const left = { ...second, left: { ...stamp, reason: 'tarve päättyi' } };
  expect(steps([left])[1]?.[1]).toBe('Jätetty käyttämättä ti 1.9.2026 klo 12.00: tarve päättyi');
  expect(openOption({ options: [used, third] })?.key).toBe('year-3');
});

it('shows nothing where there is no right to prolong', () => {
  expect(steps([])).toEqual([]);
});
