import type { Block, DocumentTree } from '@kt/documents';
import type { EndingFacts, EndingLetterFacts } from '../domain/ending-letter.ts';
import type { NoticeLanguage } from '../domain/notice.ts';
import type { LetterTender } from '../domain/notice-letter.ts';
import { clarificationBlocks, ownClarificationBlocks } from './clarification-blocks.ts';
import { headBlock } from './decision-document.ts';
import { remedyBlocks } from './feedback-letter.ts';
import { LOCALES, nameIn, paragraphsOf, type Say, sayIn } from './letter-words.ts';
import { nameOf, unmetBlocks } from './tender-blocks.ts';

const outcomeBlock = ({ ground }: LetterTender, say: Say): Block => ({
  kind: 'paragraph',
  text: say(ground === undefined ? 'ending.not_chosen' : `ground.${ground}`),
});

const saysBlocks = ({ ending, wasOpened, reason }: EndingFacts, say: Say): readonly Block[] => [
  { kind: 'paragraph', text: say(`ending.says.${ending}`) },
  ...(wasOpened ? [] : [{ kind: 'paragraph', text: say('ending.unopened') } as const]),
  { kind: 'heading', text: say('reasons') },
  ...paragraphsOf(reason),
  { kind: 'paragraph', text: say('as_written') },
];

const tenderBlocks = (tender: LetterTender, language: NoticeLanguage, say: Say): readonly Block[] => [
  { kind: 'heading', text: nameOf(tender, language) },
  outcomeBlock(tender, say),
  ...unmetBlocks(tender, language, say),
  ...clarificationBlocks(tender, language, say),
];

/** The decision to end without a winner as every party gets it, in one national language. */
export const endingDocument = (facts: EndingFacts, language: NoticeLanguage): DocumentTree => {
  const say = sayIn(language);
  return {
    title: say(`title.ending.${facts.ending}`),
    language: LOCALES[language],
    author: nameIn(facts.authority, language),
    at: facts.decidedAt,
    blocks: [
      headBlock(facts, language, say),
      { kind: 'heading', text: say('decision') },
      ...saysBlocks(facts, say),
      ...facts.tenders.flatMap((tender) => tenderBlocks(tender, language, say)),
      { kind: 'heading', text: say('remedies') },
      { kind: 'paragraph', text: say('ending.law') },
      { kind: 'paragraph', text: say('ending.remedies_own') },
      { kind: 'paragraph', text: say(facts.hasCourt ? 'counting' : 'counting_no_court') },
      { kind: 'paragraph', text: say('unverified') },
    ],
  };
};

const ownBlocks = ({ own }: EndingLetterFacts, language: NoticeLanguage, say: Say): readonly Block[] =>
  own === undefined
    ? [{ kind: 'paragraph', text: say('ending.to_invited') }]
    : [
        { kind: 'heading', text: say('own') },
        outcomeBlock(own, say),
        ...unmetBlocks(own, language, say),
        ...paragraphsOf(own.reasons),
        ...ownClarificationBlocks(own, language, say),
      ];

/** What one party is told of the ending, and until when it may seek a remedy; in one national language. */
export const endingLetter = (facts: EndingLetterFacts, language: NoticeLanguage): DocumentTree => {
  const say = sayIn(language);
  return {
    title: say(`title.ending_letter.${facts.ending}`),
    language: LOCALES[language],
    author: nameIn(facts.authority, language),
    at: facts.sentAt,
    blocks: [
      { kind: 'facts', rows: [[say('receiver'), nameOf(facts.receiver, language)]] },
      headBlock(facts, language, say),
      { kind: 'heading', text: say('decision') },
      ...saysBlocks(facts, say),
      ...ownBlocks(facts, language, say),
      { kind: 'paragraph', text: say('ending.law') },
      ...remedyBlocks(facts, language, say),
    ],
  };
};
