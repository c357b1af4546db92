import type { Block, DocumentTree } from '@kt/documents';
import type { NoticeLanguage } from '../domain/notice.ts';
import type { DecisionFacts, LetterHead, LetterTender } from '../domain/notice-letter.ts';
import { clarificationBlocks } from './clarification-blocks.ts';
import { dayOf, eurosOf, LOCALES, momentOf, nameIn, paragraphsOf, pointsOf, type Say, sayIn } from './letter-words.ts';
import { comparisonTable, nameOf, outcomeOf, partiesText, tieBlock, unmetBlocks } from './tender-blocks.ts';

/** Who decided what and when, as each letter about a decision begins. */
export const headBlock = (facts: LetterHead, language: NoticeLanguage, say: Say): Block => {
  const rows: readonly (readonly [string, string])[] = [
    [say('authority'), nameIn(facts.authority, language)],
    [say('competition'), nameIn(facts.title, language)],
    [say('id'), facts.competition],
    [say('decided'), dayOf(facts.decidedAt)],
    [say('decider'), facts.decider],
    [say('version'), facts.version > 1 ? String(facts.version) : ''],
  ];
  return { kind: 'facts', rows: rows.filter(([, value]) => value !== '') };
};

const winnersBlocks = ({ tenders, callOff }: DecisionFacts, language: NoticeLanguage, say: Say): readonly Block[] => {
  const winners = tenders.filter(({ wins }) => wins);
  const items = winners.map((one) => partiesText(one, language, say));
  return [
    { kind: 'paragraph', text: say(winners.length === 1 ? 'winner' : 'winners') },
    { kind: 'list', items, ...(winners.length > 1 && { numbered: true }) },
    ...(callOff === undefined || winners.length < 2
      ? []
      : [{ kind: 'paragraph', text: say(`call_off.${callOff}`) } as const]),
  ];
};

/** Who buys together, and what of the value and the places is whose. */
const buyersBlocks = (
  { buyers = [] }: Pick<DecisionFacts, 'buyers'>,
  language: NoticeLanguage,
  say: Say,
): readonly Block[] =>
  buyers.length === 0
    ? []
    : [
        { kind: 'heading', text: say('buyers') },
        {
          kind: 'table',
          caption: say('buyers_says'),
          columns: [
            { title: say('buyer') },
            { title: say('buyer_share'), figures: true },
            { title: say('buyer_places'), figures: true },
            { title: say('buyer_ceiling'), figures: true },
          ],
          rows: buyers.map(({ called, authority, shareBp, places, ceilingCents }) => [
            nameIn(called, language) || authority,
            `${pointsOf(shareBp)} %`,
            String(places),
            eurosOf(ceilingCents),
          ]),
        },
      ];

const tenderBlocks = (tender: LetterTender, language: NoticeLanguage, say: Say): readonly Block[] => {
  const rank = tender.ranked === undefined ? '' : `${String(tender.ranked.rank)}. `;
  return [
    { kind: 'heading', text: `${rank}${nameOf(tender, language)}` },
    ...(tender.members === undefined ? [] : [{ kind: 'paragraph', text: partiesText(tender, language, say) } as const]),
    ...(tender.wins ? [] : [{ kind: 'paragraph', text: outcomeOf(tender, say) } as const]),
    ...tieBlock(tender, say),
    ...unmetBlocks(tender, language, say),
    ...clarificationBlocks(tender, language, say),
    ...paragraphsOf(tender.reasons),
  ];
};

/** What a corrected decision corrects. */
export const correctionBlocks = ({ correction, version }: DecisionFacts, say: Say): readonly Block[] =>
  correction === undefined
    ? []
    : [
        { kind: 'heading', text: say('correction') },
        { kind: 'paragraph', text: say('correction_says', { version: String(version - 1) }) },
        ...paragraphsOf(correction),
      ];

/** Who repeated the draw before the decision, by name. */
const witnessBlocks = ({ drawWitnesses = [] }: DecisionFacts, language: NoticeLanguage, say: Say): readonly Block[] =>
  drawWitnesses.length === 0
    ? []
    : [
        { kind: 'paragraph', text: say('draw_witnessed') },
        { kind: 'list', items: drawWitnesses.map(({ name, at }) => `${name}, ${momentOf(at, language)}`) },
      ];

/** The decision as every party gets it, in one national language. */
export const decisionDocument = (facts: DecisionFacts, language: NoticeLanguage): DocumentTree => {
  const say = sayIn(language);
  return {
    title: say('title.decision'),
    language: LOCALES[language],
    author: nameIn(facts.authority, language),
    at: facts.decidedAt,
    blocks: [
      headBlock(facts, language, say),
      { kind: 'heading', text: say('decision') },
      ...winnersBlocks(facts, language, say),
      ...buyersBlocks(facts, language, say),
      ...correctionBlocks(facts, say),
      { kind: 'heading', text: say('comparison') },
      { kind: 'paragraph', text: say('comparison_says') },
      comparisonTable(facts.tenders, language, say),
      ...witnessBlocks(facts, language, say),
      ...facts.tenders.flatMap((tender) => tenderBlocks(tender, language, say)),
      { kind: 'heading', text: say('user_needs') },
      ...paragraphsOf(facts.userNeeds),
      { kind: 'paragraph', text: say('as_written') },
      { kind: 'heading', text: say('standstill') },
      { kind: 'paragraph', text: say('standstill_says', { moment: momentOf(facts.standstillEnds, language) }) },
      { kind: 'heading', text: say('remedies') },
      { kind: 'paragraph', text: say('remedies_own') },
      { kind: 'paragraph', text: say(facts.hasCourt ? 'counting' : 'counting_no_court') },
    ],
  };
};
