import type { Block } from '@kt/documents';
import type { LetterClarification } from '../domain/letter-clarifications.ts';
import type { NoticeLanguage } from '../domain/notice.ts';
import { momentOf, nameIn, paragraphsOf, type Say } from './letter-words.ts';

type Asked = { readonly clarifications?: readonly LetterClarification[] };

const answerOf = ({ answer, answeredAt }: LetterClarification, language: NoticeLanguage, say: Say): string => {
  if (answeredAt !== undefined) return say('clarified.answered', { moment: momentOf(answeredAt, language) });
  return say(answer === undefined ? 'clarified.unanswered' : 'clarified.noted_answer');
};

/** One request in one line: about what, when, by when, and whether it was answered in time. */
const lineOf = (one: LetterClarification, language: NoticeLanguage, say: Say): string =>
  [
    one.title === undefined ? say(`clarified.about.${one.about}`) : nameIn(one.title, language),
    say('clarified.asked', { moment: momentOf(one.askedAt, language) }),
    ...(one.deadline === undefined ? [] : [say('clarified.by', { moment: momentOf(one.deadline, language) })]),
    answerOf(one, language, say),
  ].join(' – ');

/** That a tenderer was asked, as all parties are told: no word of what was asked or answered. */
export const clarificationBlocks = (
  { clarifications = [] }: Asked,
  language: NoticeLanguage,
  say: Say,
): readonly Block[] =>
  clarifications.length === 0
    ? []
    : [
        { kind: 'paragraph', text: say('clarified') },
        { kind: 'list', items: clarifications.map((one) => lineOf(one, language, say)) },
      ];

/** What the tenderer itself was asked and answered, in its own letter. */
export const ownClarificationBlocks = (
  { clarifications = [] }: Asked,
  language: NoticeLanguage,
  say: Say,
): readonly Block[] =>
  clarifications.length === 0
    ? []
    : [
        { kind: 'heading', text: say('clarified.own') },
        ...clarifications.flatMap((one): readonly Block[] => [
          { kind: 'paragraph', text: lineOf(one, language, say) },
          ...paragraphsOf(say('clarified.question', { text: one.question })),
          ...(one.answer === undefined ? [] : paragraphsOf(say('clarified.answer', { text: one.answer }))),
        ]),
      ];
