import type { CompetitionContent } from './competition-content.ts';
import type { MustHave } from './must-haves.ts';

/**
 * What an addendum may change. Prices, criteria and their weights stay as published: those need a new competition. So does
 * a minimum requirement more; one may be worded better or dropped.
 */
export const CHANGEABLE = [
  'title',
  'need',
  'mustHaves',
  'places',
  'ceilingCents',
  'winners',
  'start',
  'end',
  'languages',
] as const;
export type Changeable = (typeof CHANGEABLE)[number];
export type ContentChanges = { readonly [F in Changeable]?: CompetitionContent[F] };

/** Fields as they were and as they are from now on: the same ones on both sides. */
export type Difference = { readonly was: ContentChanges; readonly is: ContentChanges };

type Value = NonNullable<CompetitionContent[Changeable]>;

const entriesText = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const itemText = (item: string | MustHave): string =>
  typeof item === 'string' ? item : `${item.key}:${entriesText(item.title)}`;

/** Texts and lists are small plain data: what is written in them counts, not the order of the languages. */
const textOf = (value: Value): string => {
  if (typeof value !== 'object') return String(value);
  return 'length' in value ? value.map(itemText).toSorted().join() : entriesText(value);
};

const isChanged = (content: CompetitionContent, changes: ContentChanges, field: Changeable): boolean => {
  const value = changes[field];
  return value !== undefined && textOf(value) !== textOf(content[field] ?? []);
};

const partOf = (content: ContentChanges, fields: readonly Changeable[]): ContentChanges =>
  Object.fromEntries(fields.map((field) => [field, content[field]]));

/** Requirements that the competition was not published with: nobody could have met or answered them. */
export const addedRequirements = (
  { mustHaves = [] }: Pick<CompetitionContent, 'mustHaves'>,
  changes: ContentChanges,
): readonly string[] => {
  const known = new Set(mustHaves.map(({ key }) => key));
  return (changes.mustHaves ?? []).map(({ key }) => key).filter((key) => !known.has(key));
};

/** What really becomes different; nothing when everything stays. */
export const differenceOf = (content: CompetitionContent, changes: ContentChanges): Difference | undefined => {
  const fields = CHANGEABLE.filter((field) => isChanged(content, changes, field));
  return fields.length === 0 ? undefined : { was: partOf(content, fields), is: partOf(changes, fields) };
};
