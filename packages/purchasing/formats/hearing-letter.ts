import type { Block, DocumentTree } from '@kt/documents';
import type { HearingLetterFacts } from '../domain/hearing-letter.ts';
import type { LetterLanguage } from '../domain/letter.ts';
import { dateOf, dayOf, LOCALES, lastDay, nameIn, type Say, sayIn } from './letter-words.ts';

type Decision = Extract<HearingLetterFacts, { readonly letter: 'decision' }>;
const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const filled = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'facts',
  rows: rows.filter(([, value]) => value !== ''),
});

const partiesRows = (facts: HearingLetterFacts, language: LetterLanguage, say: Say) =>
  [
    [say('authority'), nameIn(facts.authority, language)],
    [say('provider'), `${nameIn(facts.applicant.names, language)} (${facts.applicant.yTunnus})`],
    [say('system'), nameIn(facts.system, language)],
    [say('category'), nameIn(facts.category, language)],
    [say('hearing'), facts.hearing],
    [say('ground'), `${facts.ground.names[language]} (${say(`ground.${facts.ground.kind}`)})`],
    [say('occurred'), dateOf(facts.occurredOn)],
  ] as const;

const claimed = ({ claim }: HearingLetterFacts, say: Say): readonly Block[] => [
  heading(say('claim')),
  paragraph(claim),
  paragraph(say('claim.language')),
];

const invitation = (facts: HearingLetterFacts, language: LetterLanguage, say: Say): readonly Block[] => [
  filled([
    ...partiesRows(facts, language, say),
    [say('asked'), dayOf(facts.askedAt)],
    [say('answer_by'), `${dateOf(facts.deadline)} ${say('end_of_day')}`],
    [say('asker'), facts.decider],
  ]),
  paragraph(say('heard.why')),
  ...claimed(facts, say),
  heading(say('answer')),
  paragraph(say('answer.how', { day: dateOf(facts.deadline) })),
  paragraph(say('answer.cleaning')),
  { kind: 'list', items: [say('answer.damage'), say('answer.cooperation'), say('answer.measures')] },
  heading(say('then')),
  paragraph(say('then.decided')),
  paragraph(say('then.silent')),
  ...(facts.ground.mark === 'unverified' ? [paragraph(say('ground.unverified'))] : []),
];

const remedies = ({ outcome, rectifyBy, appealBy }: Decision, say: Say): readonly Block[] => {
  if (outcome === 'accept') return [];
  const own =
    outcome === 'rejection'
      ? [paragraph(say('remedies.rejection'))]
      : [
          paragraph(say('rectification', { day: lastDay(rectifyBy) })),
          paragraph(say('appeal', { day: lastDay(appealBy) })),
          paragraph(say('unverified')),
        ];
  return [heading(say('remedies')), ...own];
};

const decision = (facts: Decision, language: LetterLanguage, say: Say): readonly Block[] => {
  const { decider, proposer, answeredAt, outcome, reasons, proportionality } = facts;
  const answer = answeredAt === undefined ? say('unanswered') : say('answered', { day: dayOf(answeredAt) });
  return [
    filled([
      ...partiesRows(facts, language, say),
      [say('reference'), facts.decision],
      [say('decided'), dayOf(facts.writtenAt)],
      [say('decider'), decider],
      [say('proposer'), proposer === decider ? '' : proposer],
    ]),
    heading(say('decision')),
    paragraph(say(`hearing.${outcome}`)),
    ...claimed(facts, say),
    heading(say('answer')),
    paragraph(answer),
    heading(say('reasons')),
    paragraph(reasons),
    ...(proportionality.trim() === '' ? [] : [heading(say('proportionality')), paragraph(proportionality)]),
    ...remedies(facts, say),
  ];
};

/** A letter of a hearing as its provider gets it, in one national language. */
export const hearingLetter = (facts: HearingLetterFacts, language: LetterLanguage): DocumentTree => {
  const say = sayIn(language);
  return {
    title: say(`title.hearing.${facts.letter}`),
    language: LOCALES[language],
    author: nameIn(facts.authority, language),
    at: facts.writtenAt,
    blocks: facts.letter === 'invitation' ? invitation(facts, language, say) : decision(facts, language, say),
  };
};
