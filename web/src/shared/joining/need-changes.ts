import { NEED_FACT, NEED_TEXT, type NeedFactName, type NeedShown, type NeedWords } from './need-facts.ts';

type National = { readonly fi: string; readonly sv: string; readonly en?: string };
type Told = NeedShown & { readonly title: National; readonly text: National; readonly commentBy: string };
type Change = { readonly at: string; readonly fields: readonly string[]; readonly before: Partial<Told> };
export type ChangedNeed = Told & { readonly changes?: readonly Change[] };

export type ChangeRow = { readonly field: string; readonly name: string; readonly was: string; readonly is: string };
export type ChangeShown = { readonly at: string; readonly rows: readonly ChangeRow[] };

type Field = NeedFactName | 'title' | 'text' | 'commentBy';
const NAMES = {
  ...NEED_FACT,
  title: 'need.changed.title',
  text: 'need.changed.text',
  commentBy: 'need.comment_by',
} as const satisfies Record<Field, string>;
const isField = (field: string): field is Field => Object.hasOwn(NAMES, field);

const textOf = (field: Field, of: Partial<Told>, words: NeedWords): string => {
  if (field === 'title' || field === 'text') return words.name(of[field] ?? {});
  if (field === 'commentBy') return of.commentBy === undefined ? '' : words.day(of.commentBy);
  return NEED_TEXT[field](of, words);
};

/** Changes since the announcement, the newest first: each field as it was and as the change made it. */
export const needChanges = (need: ChangedNeed, words: NeedWords): readonly ChangeShown[] => {
  const changes = need.changes ?? [];
  const after = (n: number, field: string): Partial<Told> =>
    changes.slice(n + 1).find(({ fields }) => fields.includes(field))?.before ?? need;
  const told = (text: string) => (text === '' ? words.t('need.changed.none') : text);
  return changes
    .map(({ at, fields, before }, n) => ({
      at,
      rows: fields.filter(isField).map((field) => ({
        field,
        name: words.t(NAMES[field]),
        was: told(textOf(field, before, words)),
        is: told(textOf(field, after(n, field), words)),
      })),
    }))
    .toReversed();
};
