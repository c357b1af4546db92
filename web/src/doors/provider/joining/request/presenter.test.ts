import { id, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { sentOf, shownOf, startFrom } from './draft.ts';
import { requestForm } from './form.ts';
import { isReady, isWithdrawable, stepsOf, turnOf } from './presenter.ts';

const provider = id('organisation', `org_${'1'.padStart(26, '0')}`);
const vaasa = municipalityCode('905');
const korsholm = municipalityCode('499');
const category = {
  requirements: [
    { key: 'references', text: { fi: 'Kaksi referenssiä' } },
    { key: 'bilingual', text: { fi: 'Kaksi kieltä' } },
  ],
  municipalities: [vaasa, korsholm],
};
const own = { organisation: provider, role: 'applicant' as const, noExclusionGrounds: true, meets: ['references'] };

it('shows what was saved, and offers the whole area first', () => {
  expect(shownOf({ declarations: [] }, category)).toMatchObject({
    answers: { references: '', bilingual: '' },
    area: 'all',
    languages: [],
    exclusion: [],
  });
  const saved = { declarations: [{ ...own, lacks: ['bilingual'], notes: { bilingual: 'Vain suomeksi' } }] };
  expect(shownOf({ ...saved, offer: { languages: ['fi'], municipalities: [korsholm] } }, category)).toMatchObject({
    answers: { references: 'yes', bilingual: 'no' },
    notes: { bilingual: 'Vain suomeksi' },
    area: 'part',
    municipalities: ['499'],
    exclusion: ['none'],
  });
});

it('saves what is shown, and reads the same again', () => {
  const shown = {
    ...shownOf({ declarations: [] }, category),
    answers: { references: 'yes', bilingual: 'no' },
    notes: { references: ' Vaasa 2024 ', bilingual: '' },
    languages: ['sv', 'fi'],
  };
  const sent = sentOf(shown, category, provider);
  expect(sent.declarations[0]).toMatchObject({
    meets: ['references'],
    lacks: ['bilingual'],
    notes: { references: 'Vaasa 2024' },
  });
  expect(sent.offer).toEqual({ languages: ['fi', 'sv'], municipalities: ['905', '499'] });
  expect(shownOf(sent, category).answers).toEqual(shown.answers);
});

it('goes on with what this device kept, on the version it began from', () => {
  const request = { declarations: [own], version: 3 } as const;
  const kept = { base: 2, shown: { ...shownOf(request, category), languages: ['fi'] } };
  expect(startFrom(request, category, kept)).toMatchObject({ version: 2, shown: { languages: ['fi'] } });
  expect(startFrom(request, category, 'nonsense')).toMatchObject({ version: 3, shown: { languages: [] } });
});

it('may be sent only when every requirement is met, a language chosen and no ground excludes', () => {
  const form = requestForm({ required: ['references', 'bilingual'], withOthers: false, asksReply: false });
  const empty = { ...shownOf({ declarations: [] }, category), answers: { references: '', bilingual: 'no' } };
  expect(form.safeParse(empty).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['answers.references', 'form.choose'],
    ['answers.bilingual', 'join.must_meet'],
    ['languages', 'form.choose'],
    ['exclusion', 'join.must_declare'],
  ]);
  const whole = { declarations: [{ ...own, meets: ['references', 'bilingual'] }] };
  expect(isReady(whole, category)).toBe(false);
  const offer = { languages: ['fi' as const], municipalities: [vaasa] };
  expect(isReady({ ...whole, offer }, category)).toBe(true);
  expect(form.safeParse(shownOf({ ...whole, offer }, category)).success).toBe(true);
});

it('lets others meet what the applicant does not', () => {
  const form = requestForm({ required: ['references'], withOthers: true, asksReply: true });
  const shown = { ...shownOf({ declarations: [own] }, category), answers: { references: 'no' }, languages: ['fi'] };
  expect(form.safeParse(shown).error?.issues.map(({ path }) => path.join('.'))).toEqual(['reply']);
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
