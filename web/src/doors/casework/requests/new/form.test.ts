import { expect, it } from 'vitest';
import { needForm, needFrom } from './form.ts';

const nothing = { type: undefined, language: undefined, municipality: undefined, groups: undefined, why: undefined };

it('takes over what an options page was asked, and nothing that is none of its words', () => {
  const asked = {
    type: 'career_coaching',
    language: 'sv',
    municipality: '905',
    groups: 'young,VAA-2026-004711',
    why: 'full,x',
  };
  expect(needFrom(asked)).toMatchObject({
    serviceType: 'career_coaching',
    languages: ['sv'],
    municipalities: ['905'],
    targetGroups: ['young'],
    shortfalls: ['full'],
  });
  expect(needFrom(nothing)).toMatchObject({ clients: '1', municipalities: [], shortfalls: [] });
});

it('sends the sentence only where there is one', () => {
  const typed = { ...needFrom({ ...nothing, language: 'fi', municipality: '905', why: 'full' }), start: '1.9.2026' };
  expect(needForm.parse(typed)).toEqual({
    serviceType: 'work_coaching',
    targetGroups: [],
    clients: 1,
    start: '2026-09-01',
    municipalities: ['905'],
    languages: ['fi'],
    shortfalls: ['full'],
  });
  expect(needForm.parse({ ...typed, note: ' Nuoria jonossa. ' })).toMatchObject({ note: 'Nuoria jonossa.' });
  expect(needForm.safeParse({ ...typed, shortfalls: [] }).success).toBe(false);
});
