import type { Block, DocumentTree } from '@kt/documents';
import type { NoticeLanguage } from '../domain/notice.ts';
import type { FeedbackFacts, LetterTender } from '../domain/notice-letter.ts';
import { ownClarificationBlocks } from './clarification-blocks.ts';
import { correctionBlocks, headBlock } from './decision-document.ts';
import { LOCALES, momentOf, nameIn, paragraphsOf, pointsOf, type Say, sayIn } from './letter-words.ts';
import { comparisonTable, nameOf, outcomeOf, pointsBlock, tieBlock, unmetBlocks } from './tender-blocks.ts';

const inRank = (one: LetterTender, other: LetterTender): number => (one.ranked?.rank ?? 0) - (other.ranked?.rank ?? 0);

const winnersBlocks = ({ tenders, own }: FeedbackFacts, language: NoticeLanguage, say: Say): readonly Block[] => {
  const others = tenders.filter(({ wins, tender }) => wins && tender !== own.tender);
  if (others.length === 0) return [];
  const items = others.map((one) =>
    say('other_total', { name: nameOf(one, language), points: pointsOf(one.ranked?.total ?? 0) }),
  );
  return [
    { kind: 'heading', text: say('others') },
    { kind: 'list', items },
    comparisonTable([...(own.ranked === undefined ? [] : [own]), ...others].toSorted(inRank), language, say),
  ];
};

type Times = Pick<FeedbackFacts, 'sentAt' | 'rectifyBy' | 'appealBy'>;

const appealBlocks = ({ appealBy }: Times, language: NoticeLanguage, say: Say): readonly Block[] =>
  appealBy === undefined
    ? [{ kind: 'paragraph', text: say('no_court') }]
    : [
        { kind: 'heading', text: say('appeal') },
        { kind: 'paragraph', text: say('appeal_by', { moment: momentOf(appealBy, language) }) },
        { kind: 'paragraph', text: say('appeal_contents') },
        { kind: 'paragraph', text: say('appeal_tell') },
      ];

/** Since when and until when exactly a party may seek a remedy, and how. */
export const remedyBlocks = (facts: Times, language: NoticeLanguage, say: Say): readonly Block[] => [
  { kind: 'heading', text: say('remedies') },
  { kind: 'paragraph', text: say('noticed', { moment: momentOf(facts.sentAt, language) }) },
  { kind: 'heading', text: say('rectification') },
  { kind: 'paragraph', text: say('rectify_by', { moment: momentOf(facts.rectifyBy, language) }) },
  { kind: 'paragraph', text: say('rectify_contents') },
  ...appealBlocks(facts, language, say),
  { kind: 'paragraph', text: say('unverified') },
];

/** What one party is told of its own tender, and until when it may seek a remedy; in one national language. */
export const feedbackLetter = (facts: FeedbackFacts, language: NoticeLanguage): DocumentTree => {
  const say = sayIn(language);
  const { own } = facts;
  const place = own.ranked === undefined ? {} : { rank: String(own.ranked.rank) };
  return {
    title: say('title.feedback'),
    language: LOCALES[language],
    author: nameIn(facts.authority, language),
    at: facts.sentAt,
    blocks: [
      { kind: 'facts', rows: [[say('receiver'), nameOf(own, language)]] },
      headBlock(facts, language, say),
      { kind: 'heading', text: say('own') },
      { kind: 'paragraph', text: own.ranked === undefined ? outcomeOf(own, say) : say('own_rank', place) },
      pointsBlock(own, language, say),
      ...tieBlock(own, say),
      ...unmetBlocks(own, language, say),
      { kind: 'heading', text: say('reasons') },
      ...paragraphsOf(own.reasons),
      ...ownClarificationBlocks(own, language, say),
      { kind: 'paragraph', text: say('as_written') },
      ...winnersBlocks(facts, language, say),
      ...correctionBlocks(facts, say),
      { kind: 'heading', text: say('standstill') },
      { kind: 'paragraph', text: say('standstill_says', { moment: momentOf(facts.standstillEnds, language) }) },
      ...remedyBlocks(facts, language, say),
    ],
  };
};
