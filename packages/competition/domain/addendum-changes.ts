import type { CompetitionContent } from './competition-content.ts';

/** What an addendum may change. Prices, criteria and their weights stay as published: those need a new competition. */
export const CHANGEABLE = ['title', 'need', 'places', 'ceilingCents', 'winners', 'start', 'end', 'languages'] as const;
export type Changeable = (typeof CHANGEABLE)[number];
export type ContentChanges = { readonly [F in Changeable]?: CompetitionContent[F] };

/** Fields as they were and as they are from now on: the same ones on both sides. */
export type Difference = { readonly was: ContentChanges; readonly is: ContentChanges };

type Value = CompetitionContent[Changeable];

/** Texts and lists are small plain data: what is written in them counts, not the order of the languages. */
const textOf = (value: Value): string => {
  if (typeof value !== 'object') return String(value);
  if ('length' in value) return value.toSorted().join();
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const isChanged = (content: CompetitionContent, changes: ContentChanges, field: Changeable): boolean => {
  const value = changes[field];
  return value !== undefined && textOf(value) !== textOf(content[field]);
};

const partOf = (content: ContentChanges, fields: readonly Changeable[]): ContentChanges =>
  Object.fromEntries(fields.map((field) => [field, content[field]]));

/** What really becomes different; nothing when everything stays. */
export const differenceOf = (content: CompetitionContent, changes: ContentChanges): Difference | undefined => {
  const fields = CHANGEABLE.filter((field) => isChanged(content, changes, field));
  return fields.length === 0 ? undefined : { was: partOf(content, fields), is: partOf(changes, fields) };
};
