import type { Block } from '@kt/documents';
import type { NoticeLanguage } from '../domain/notice.ts';
import type { LetterTender } from '../domain/notice-letter.ts';
import { eurosOf, nameIn, pointsOf, type Say } from './letter-words.ts';

type Called = Pick<LetterTender, 'called' | 'provider'>;
export const nameOf = ({ called: { names, yTunnus }, provider }: Called, language: NoticeLanguage): string => {
  const name = nameIn(names, language) || provider;
  return yTunnus === '' ? name : `${name} (${yTunnus})`;
};

/** Whose tender it is: of a consortium its lead and, by name, the members beside it. */
export const partiesText = (tender: LetterTender, language: NoticeLanguage, say: Say): string => {
  const lead = nameOf(tender, language);
  const members = (tender.members ?? []).map((called) => nameOf({ ...tender, called }, language));
  return members.length === 0 ? lead : say('consortium', { lead, members: members.join(', ') });
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

/** All tenders side by side: place, compared price, points by criterion, total and what became of them. */
export const comparisonTable = (tenders: readonly LetterTender[], language: NoticeLanguage, say: Say): Block => {
  const criteria = tenders.find(({ ranked }) => ranked !== undefined)?.ranked?.points ?? [];
  const figure = (title: string) => ({ title, figures: true as const });
  return {
    kind: 'table',
    caption: say('comparison_table'),
    columns: [
      { title: say('tenderer') },
      figure(say('price')),
      ...criteria.map(({ title, weight }) =>
        figure(say('criterion_most', { title: nameIn(title, language), most: String(weight) })),
      ),
      figure(say('total')),
      { title: say('outcome') },
    ],
    rows: tenders.map((tender) => {
      const { ranked, priceCents } = tender;
      return [
        `${ranked === undefined ? '' : `${String(ranked.rank)}. `}${nameOf(tender, language)}`,
        priceCents === undefined ? '–' : eurosOf(priceCents),
        ...criteria.map((_, n) => (ranked === undefined ? '–' : pointsOf(ranked.points[n]?.points ?? 0))),
        ranked === undefined ? '–' : pointsOf(ranked.total),
        outcomeOf(tender, say),
      ];
    }),
  };
};

/** How two tenders with equal points were put in order. */
export const tieBlock = ({ ranked }: LetterTender, say: Say): readonly Block[] =>
  ranked === undefined || ranked.decidedBy === 'points'
    ? []
    : [{ kind: 'paragraph', text: say(`tie.${ranked.decidedBy}`) }];
