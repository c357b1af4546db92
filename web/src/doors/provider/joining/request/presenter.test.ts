import { id } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { declarationForm } from './form.ts';
import { declared, isWithdrawable, shownIn, stepsOf, turnOf } from './presenter.ts';

const organisation = id('organisation', `org_${'1'.padStart(26, '0')}`);
const other = id('organisation', `org_${'2'.padStart(26, '0')}`);

it('declares for the applicant and leaves what others have declared', () => {
  const theirs = { organisation: other, role: 'member' as const, noExclusionGrounds: true, meets: ['bilingual'] };
  const sent = declared({ declarations: [theirs] }, organisation, ['references']);
  expect(sent.declarations).toEqual([
    { organisation, role: 'applicant', noExclusionGrounds: true, meets: ['references'] },
    theirs,
  ]);
  expect(shownIn(sent)).toEqual({ meets: ['references'], exclusion: ['none'] });
  expect(shownIn({ declarations: [] })).toEqual({ meets: [], exclusion: [] });
});

it('takes only a declaration that meets every requirement', () => {
  const form = declarationForm(['references', 'bilingual']);
  expect(form.safeParse({ meets: ['references'], exclusion: [] }).error?.issues.map(({ message }) => message)).toEqual([
    'provider.request.must_meet',
    'provider.request.must_declare',
  ]);
  expect(form.safeParse({ meets: ['bilingual', 'references'], exclusion: ['none'] }).success).toBe(true);
});

it.each([
  ['draft', 'write', true],
  ['in_review', 'wait', false],
  ['returned', 'answer', true],
  ['accepted', 'admitted', false],
  ['lapsed', 'over', false],
] as const)('%s is a time to %s', (state, turn, withdrawable) => {
  expect(turnOf({ state })).toBe(turn);
  expect(isWithdrawable({ state })).toBe(withdrawable);
});

it('says by when the authority decides', () => {
  const steps = stepsOf({ state: 'in_review' }, wordsInTest());
  expect(steps.map(({ done }) => done)).toEqual([true, false, false]);
});
