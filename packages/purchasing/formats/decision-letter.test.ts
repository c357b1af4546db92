import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { letterFacts } from '../domain/letter.ts';
import { aCategory, aDescription, aRequest, DELEGATION } from '../testing/samples.ts';
import { decisionLetter } from './decision-letter.ts';

const NAMES = { system: aDescription.names, category: aCategory.name };
const PARTIES = {
  authority: { fi: 'Vaasan kaupunki', sv: 'Vasa stad' },
  applicant: { names: { fi: 'Rannikon Työpaja ry' }, yTunnus: '1234567-1' },
  proposer: 'Anna Antagare',
  decider: 'Antti Hyväksyjä',
};
const letter = (request: ReturnType<typeof aRequest>, language: 'fi' | 'sv') => {
  const facts = letterFacts(request, NAMES, PARTIES) ?? expect.fail('not decided');
  return decisionLetter(facts, language);
};
const textOf = (tree: ReturnType<typeof letter>): string => JSON.stringify(tree);
const rejected = (other?: { readonly why: string; readonly remedy: string }) => {
  const request = aRequest('rejected');
  const { proposal } = request;
  if (proposal?.outcome !== 'reject') return expect.fail('no rejection');
  return { ...request, proposal: { ...proposal, why: 'Referenssi puuttuu', ...(other && { other }) } };
};

describe('a decision letter', () => {
  it('says whose decision it is, on what it rests, and until when it may be contested', () => {
    const text = textOf(letter(aRequest('accepted'), 'fi'));
    for (const said of [
      'Vaasan kaupunki',
      'Rannikon Työpaja ry (1234567-1)',
      'Antti Hyväksyjä',
      'Anna Antagare',
      DELEGATION,
    ])
      expect(text).toContain(said);
    // Decided on 7.1.2026: fourteen days after it.
    expect(text).toContain('viimeistään 21.1.2026 kello 23.59');
    expect(text).toContain('hankintalakimiehen');
    expect(text).not.toContain('Perustelut');
  });

  it('gives the reasons, and says when they are in the other language only', () => {
    expect(textOf(letter(rejected(), 'fi'))).toContain('Referenssi puuttuu');
    const untranslated = textOf(letter(rejected(), 'sv'));
    expect(untranslated).toContain('Motiveringen är skriven bara på finska');
    expect(untranslated).toContain('ansökan är bristfällig');
    const both = textOf(letter(rejected({ why: 'Referens saknas', remedy: 'Lägg till' }), 'sv'));
    expect(both).toContain('Referens saknas');
    expect(both).not.toContain('bara på finska');
  });

  it('names the hearing on which a rejection for a ground for exclusion rests', () => {
    const request = rejected();
    const hearing = id('hearing', 'hea_01J8Z000000000000000000007');
    const heard = { ...request, proposal: { ...request.proposal, reasons: ['exclusion_ground' as const], hearing } };
    expect(textOf(letter(heard, 'fi'))).toContain(
      `Hakijaa on kuultu poissulkemisperusteesta ennen päätöstä (kuuleminen ${hearing})`,
    );
    expect(textOf(letter(request, 'fi'))).not.toContain('kuuleminen');
  });

  it('is dated by the decision, and is not written before it', () => {
    expect(letter(aRequest('accepted', instant('2026-01-07T08:00:00.000Z')), 'sv')).toMatchObject({
      language: 'sv-FI',
      author: 'Vasa stad',
      at: '2026-01-07T08:00:00.000Z',
    });
    expect(letterFacts(aRequest('proposed'), NAMES, PARTIES)).toBeUndefined();
  });

  it('has words for everything it says', () => {
    for (const request of [aRequest('accepted'), rejected()])
      for (const language of ['fi', 'sv'] as const)
        expect(textOf(letter(request, language))).not.toMatch(/\{\w+\}|"[a-z_.]+"\]?,"text":"(?:title|outcome)\./);
  });
});
