import type { Actor } from '@kt/kernel';
import type { OpenedTender } from './opened-tender.ts';

type Judged = Pick<OpenedTender, 'clarifications' | 'findings' | 'rejection'>;

/** Everyone who has asked about, checked or rejected one of the tenders since the opening. */
export const judgesOf = (tenders: readonly Judged[]): readonly Actor[] =>
  tenders.flatMap(({ clarifications, findings = [], rejection }) =>
    [...clarifications, ...findings, ...(rejection === undefined ? [] : [rejection])].map(({ by }) => by),
  );
