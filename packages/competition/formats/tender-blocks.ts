import type { Block } from '@kt/documents';
import type { NoticeLanguage } from '../domain/notice.ts';
import type { LetterTender } from '../domain/notice-letter.ts';
import { eurosOf, nameIn, pointsOf, type Say } from './letter-words.ts';

export const nameOf = ({ called: { names, yTunnus }, provider }: LetterTender, language: NoticeLanguage): string => {
  const name = nameIn(names, language) || provider;
  return yTunnus === '' ? name : `${name} (${yTunnus})`;
};

/** What became of a tender, in one line. */
export const outcomeOf = ({ wins, ranked, ground }: LetterTender, say: Say): string => {
  if (wins) return say('outcome.won');
  if (ranked !== undefined) return say('outcome.not_won');
  return ground === undefined ? say('outcome.not_compared') : say(`ground.${ground}`);
};

/** Price, points by criterion and total: everything of one tender that was compared. */
export const pointsBlock = (tender: LetterTender, language: NoticeLanguage, say: Say): Block => {
  const { ranked, priceCents } = tender;
  const points = (ranked?.points ?? []).map(
    ({ title, points: earned, weight }) =>
      [nameIn(title, language), say('points_of', { points: pointsOf(earned), most: String(weight) })] as const,
  );
  const rows: readonly (readonly [string, string])[] = [
    [say('outcome'), outcomeOf(tender, say)],
    ...(priceCents === undefined ? [] : [[say('price'), eurosOf(priceCents)] as const]),
    ...points,
    ...(ranked === undefined ? [] : [[say('total'), pointsOf(ranked.total)] as const]),
  ];
  return { kind: 'facts', rows };
};

/** Minimum requirements that were found not to be met, each with the reason. */
export const unmetBlocks = ({ unmet = [] }: LetterTender, language: NoticeLanguage, say: Say): readonly Block[] =>
  unmet.length === 0
    ? []
    : [
        { kind: 'paragraph', text: say('unmet') },
        { kind: 'list', items: unmet.map(({ title, reason }) => `${nameIn(title, language)} – ${reason}`) },
      ];

/** How two tenders with equal points were put in order. */
export const tieBlock = ({ ranked }: LetterTender, say: Say): readonly Block[] =>
  ranked === undefined || ranked.decidedBy === 'points'
    ? []
    : [{ kind: 'paragraph', text: say(`tie.${ranked.decidedBy}`) }];
