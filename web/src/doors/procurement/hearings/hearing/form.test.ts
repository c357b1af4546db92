import { expect, it } from 'vitest';
import { proposalForm } from './form.ts';

it('asks why exclusion is not too much, where it is weighed', () => {
  const typed = { outcome: 'removal', reasons: 'Puutteet toistuivat', proportionality: '' } as const;
  expect(
    proposalForm(true)
      .safeParse(typed)
      .error?.issues.map(({ path }) => path.join('.')),
  ).toEqual(['proportionality']);
  expect(proposalForm(false).parse(typed)).toEqual({
    outcome: 'exclude',
    consequence: 'removal',
    reasons: 'Puutteet toistuivat',
    proportionality: '',
  });
});

it('needs nothing but reasons to leave a provider in', () => {
  const typed = { outcome: 'accept', reasons: 'Toimet riittävät', proportionality: '' } as const;
  expect(proposalForm(true).parse(typed)).toEqual({ outcome: 'accept', reasons: 'Toimet riittävät' });
});
