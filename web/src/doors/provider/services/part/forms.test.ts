import { describe, expect, it } from 'vitest';
import { whatForm, whereForm, whomForm } from './forms.ts';

const empty = { fi: '', sv: '', en: '' };
const filled = {
  serviceType: 'work_coaching',
  names: { ...empty, sv: 'Verkstad' },
  summary: { ...empty, sv: 'Varje vecka.', en: 'Weekly.' },
  methods: ['group', 'magic'],
  methodsText: empty,
};
const wrongIn = (changes: object) =>
  whatForm('fi')
    .safeParse({ ...filled, ...changes })
    .error?.issues.map(({ path }) => path.join('.'));

describe('what a service is', () => {
  it('needs a name and a description in one of the area’s languages, and sends no empty text', () => {
    expect(whatForm('fi').parse(filled)).toEqual({
      serviceType: 'work_coaching',
      names: { sv: 'Verkstad' },
      summary: { sv: 'Varje vecka.', en: 'Weekly.' },
      methods: ['group'],
      methodsText: {},
    });
  });

  it('asks to finish the language that was begun, else the reader’s own', () => {
    expect(wrongIn({ summary: empty })).toEqual(['summary.sv']);
    expect(wrongIn({ names: { ...empty, en: 'Workshop' }, summary: empty })).toEqual(['names.fi', 'summary.fi']);
  });

  it('takes no text longer than the card', () => {
    expect(wrongIn({ summary: { ...empty, sv: 'a'.repeat(2_001) } })).toEqual(['summary.sv']);
  });
});

it('is given in some language, and somewhere', () => {
  expect(whomForm.safeParse({ languages: [], targetGroups: [] }).success).toBe(false);
  expect(whereForm.safeParse({ municipalities: [], remote: [], remoteLanguages: [] }).success).toBe(false);
});

it('has no languages at a distance when it is not given at a distance', () => {
  expect(whereForm.parse({ municipalities: ['905'], remote: [], remoteLanguages: ['fi'] })).toEqual({
    municipalities: ['905'],
    remote: false,
    remoteLanguages: [],
  });
});
