import { instant, localDate } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import type { Hearing } from '../domain/hearing.ts';
import { hearingLetterFacts } from '../domain/hearing-letter.ts';
import { aCategory, aDescription, aHearing, MORNING, OFFICER, SECOND } from '../testing/samples.ts';
import { hearingLetter } from './hearing-letter.ts';

const NAMES = { system: aDescription.names, category: aCategory.name };
const PARTIES = {
  authority: { fi: 'Vaasan kaupunki', sv: 'Vasa stad' },
  applicant: { names: { fi: 'Rannikon Työpaja ry' }, yTunnus: '1234567-1' },
  proposer: 'Anna Antagare',
  decider: 'Päivi Päättäjä',
};
const asked: Hearing = {
  ...aHearing,
  state: 'heard',
  asked: { at: MORNING, by: OFFICER, deadline: localDate('2026-02-02') },
};
const decidedAs = (consequence: 'suspension' | 'removal' | 'rejection'): Hearing => ({
  ...asked,
  state: 'excluded',
  proposal: {
    at: MORNING,
    by: OFFICER,
    outcome: 'exclude',
    reasons: 'Puutteet toistuivat.',
    consequence,
    proportionality: 'Keskeytys on lyhyt.',
  },
  decided: { at: instant('2026-02-03T08:00:00.000Z'), by: SECOND, decision: '12/2026 § 3' },
});
const treeOf = (kind: 'invitation' | 'decision', hearing: Hearing, language: 'fi' | 'sv') => {
  const facts = hearingLetterFacts(kind, hearing, NAMES, PARTIES) ?? expect.fail('nothing to write');
  return hearingLetter(facts, language);
};
const textOf = (...of: Parameters<typeof treeOf>): string => JSON.stringify(treeOf(...of));

describe('the invitation to be heard', () => {
  it('tells what is claimed, on what ground, and until when an answer is taken', () => {
    const text = textOf('invitation', asked, 'fi');
    for (const said of ['Vaasan kaupunki', 'Rannikon Työpaja ry (1234567-1)', asked.claim, 'harkinnanvarainen'])
      expect(text).toContain(said);
    expect(text).toContain('viimeistään 2.2.2026 kello 23.59 Suomen aikaa');
    expect(text).toContain('onko vahinko korvattu');
    expect(textOf('invitation', asked, 'sv')).toContain('senast 2.2.2026 kl. 23.59 finsk tid');
  });
  it('is not written before anybody is asked', () => {
    expect(hearingLetterFacts('invitation', aHearing, NAMES, PARTIES)).toBeUndefined();
    expect(hearingLetterFacts('decision', asked, NAMES, PARTIES)).toBeUndefined();
  });
});

describe('the decision of a hearing', () => {
  it('gives reasons, proportion, silence, and the last days of remedies', () => {
    const text = textOf('decision', decidedAs('suspension'), 'fi');
    for (const said of ['12/2026 § 3', 'Puutteet toistuivat.', 'Keskeytys on lyhyt.', 'ei vastannut määräajassa'])
      expect(text).toContain(said);
    // Decided on 3.2.2026: fourteen days after it.
    expect(text).toContain('viimeistään 17.2.2026 kello 23.59');
  });
  it('says that a rejection is decided for itself, and of no remedy where nobody is excluded', () => {
    expect(textOf('decision', decidedAs('rejection'), 'sv')).toContain('särskilt beslut');
    const cleared: Hearing = {
      ...decidedAs('removal'),
      state: 'accepted',
      proposal: { at: MORNING, by: OFFICER, outcome: 'accept', reasons: 'Toimet riittävät.' },
      answered: { at: MORNING, by: 'per_p', answer: { statement: 'x', damage: '', cooperation: '', measures: '' } },
    };
    const text = textOf('decision', cleared, 'fi');
    expect(text).toContain('Palveluntuottaja vastasi 7.1.2026');
    expect(text).not.toContain('Oikaisu');
  });
  it('has words for everything it says', () => {
    for (const consequence of ['suspension', 'removal', 'rejection'] as const)
      for (const language of ['fi', 'sv'] as const) {
        const text = textOf('decision', decidedAs(consequence), language) + textOf('invitation', asked, language);
        expect(text).not.toMatch(/\{\w+\}|"(?:text":"|\[")?[a-z_]+\.[a-z_.]+"/);
      }
  });
});
