import { expect, it } from 'vitest';
import { fill } from './fill.ts';
import { problemTitle } from './index.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const earliest = '2026-12-04T14:00:00.000Z';

it('says when, in Finnish time, and how much', () => {
  expect(fill('Aikaisintaan {{earliest}}.', { earliest }, 'fi')).toBe('Aikaisintaan pe 4.12.2026 klo 16.00.');
  expect(fill('Tidigast {{earliest}}.', { earliest }, 'sv')).toBe('Tidigast fre 4.12.2026 kl. 16.00.');
  expect(fill('Not before {{earliest}}.', { earliest }, 'en')).toBe('Not before Fri 4 Dec 2026 at 16:00.');
  expect(fill('{{lastDay}}', { lastDay: '2026-02-01' }, 'fi')).toBe('1.2.2026');
  expect(plain(fill('Vapaana {{freeCents}}.', { freeCents: 123_450 }, 'fi'))).toBe('Vapaana 1 234,50 €.');
});

it('leaves out a sentence whose fact is unknown, and never tells what somebody wrote', () => {
  const text = 'Odotusaika on kesken. Se päättyy {{until}}. Päätös on tallessa.';
  expect(fill(text, {}, 'fi')).toBe('Odotusaika on kesken. Päätös on tallessa.');
  expect(fill(text, { until: 'Maija Meikäläinen' }, 'fi')).toBe('Odotusaika on kesken. Päätös on tallessa.');
});

it('names the moment in the words of a refusal', () => {
  expect(problemTitle('competition.deadline_too_early', 'fi', { earliest })).toContain('pe 4.12.2026 klo 16.00');
  expect(problemTitle('competition.deadline_too_early', 'fi')).not.toContain('{{');
});

it('names what a notice has published in the reader’s language, and no other text', () => {
  const criterionTitle = { fi: 'Hinta', sv: 'Pris', en: 'Price' };
  const of = (facts: Readonly<Record<string, unknown>>) => problemTitle('competition.criterion_left_out', 'sv', facts);
  expect(of({ criterionTitle, least: 20 })).toContain('väger ”Pris” minst 20 poäng');
  for (const title of [undefined, 'Maija Meikäläinen', { fi: 'Hinta' }, { sv: 7 }])
    expect(of({ criterionTitle: title, least: 20 })).not.toMatch(/Maija|minst|\{\{/);
});
