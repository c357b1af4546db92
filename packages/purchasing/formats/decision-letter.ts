import type { Block, DocumentTree } from '@kt/documents';
import { REJECTION_REASONS } from '@kt/terms';
import type { LetterFacts, LetterLanguage } from '../domain/letter.ts';
import { dayOf, LOCALES, lastDay, nameIn, type Say, sayIn } from './letter-words.ts';

const factsBlock = (facts: LetterFacts, language: LetterLanguage, say: Say): Block => {
  const { applicant, proposer, decider } = facts;
  const rows: readonly (readonly [string, string])[] = [
    [say('authority'), nameIn(facts.authority, language)],
    [say('applicant'), `${nameIn(applicant.names, language)} (${applicant.yTunnus})`],
    [say('system'), nameIn(facts.system, language)],
    [say('category'), nameIn(facts.category, language)],
    [say('request'), facts.request],
    [say('received'), dayOf(facts.received)],
    [say('decided'), dayOf(facts.decidedAt)],
    [say('decider'), decider],
    [say('proposer'), proposer === decider ? '' : proposer],
    [say('delegation'), facts.delegation],
  ];
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '') };
};

const reasonsBlocks = (
  { reasons, hearing, written }: LetterFacts,
  language: LetterLanguage,
  say: Say,
): readonly Block[] => {
  const own = written[language];
  const other = written[language === 'fi' ? 'sv' : 'fi'];
  const said = own ?? other;
  const texts = said === undefined ? [] : [said.why ?? '', said.remedy];
  return [
    { kind: 'heading', text: say('reasons') },
    { kind: 'list', items: reasons.map((code) => REJECTION_REASONS[code].names[language]) },
    ...(hearing === '' ? [] : [{ kind: 'paragraph', text: say('heard', { hearing }) } as const]),
    ...(own === undefined && other !== undefined ? [{ kind: 'paragraph', text: say('untranslated') } as const] : []),
    ...texts.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text }) as const),
    { kind: 'paragraph', text: say('again') },
  ];
};

/** The decision on a request to participate as its applicant gets it, in one national language. */
export const decisionLetter = (facts: LetterFacts, language: LetterLanguage): DocumentTree => {
  const say = sayIn(language);
  const isRejected = facts.outcome === 'rejected';
  return {
    title: say(`title.${facts.outcome}`),
    language: LOCALES[language],
    author: nameIn(facts.authority, language),
    at: facts.decidedAt,
    blocks: [
      factsBlock(facts, language, say),
      { kind: 'heading', text: say('decision') },
      { kind: 'paragraph', text: say(`outcome.${facts.outcome}`) },
      ...(isRejected ? reasonsBlocks(facts, language, say) : []),
      { kind: 'heading', text: say('remedies') },
      { kind: 'paragraph', text: say('rectification', { day: lastDay(facts.rectifyBy) }) },
      { kind: 'paragraph', text: say('appeal', { day: lastDay(facts.appealBy) }) },
      { kind: 'paragraph', text: say('unverified') },
    ],
  };
};
