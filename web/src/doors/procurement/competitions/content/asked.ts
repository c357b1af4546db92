import { isTargetGroup, TARGET_GROUPS } from '@kt/terms';
import { dayOf, dayText } from '../../../../shared/form/fields.ts';
import type { AskedRow } from '../../asked/reads.ts';
import type { CategoryShown } from './content-base.ts';
import type { ContentForm } from './form.ts';

type Asked = Pick<
  AskedRow,
  'serviceType' | 'targetGroups' | 'clients' | 'start' | 'municipalities' | 'languages' | 'note'
>;

/** What of a beginning follows from what was asked for. */
export type Beginning = Pick<ContentForm, 'serviceType' | 'need' | 'places' | 'start' | 'languages' | 'municipalities'>;

const all = <T>(rows: readonly Asked[], of: (one: Asked) => readonly T[]): readonly T[] => [
  ...new Set(rows.flatMap(of)),
];

const forWhom = { fi: 'Kohderyhmä', sv: 'Målgrupp', en: 'For' } as const;

/** The text of the need with whom it is for, in each language. */
const needFor = (need: ContentForm['need'], groups: readonly string[]): ContentForm['need'] => {
  const known = groups.filter(isTargetGroup);
  const line = (language: 'fi' | 'sv' | 'en'): string =>
    known.length === 0
      ? need[language]
      : `${need[language]}\n\n${forWhom[language]}: ${known.map((one) => TARGET_GROUPS[one][language]).join(', ')}.`;
  return { fi: line('fi'), sv: line('sv'), en: line('en') };
};

/**
 * A beginning with what case workers asked for in it: service, for whom, how many places, which languages and municipalities
 * (of those that the category has), and the earliest wanted start that the calendar allows.
 */
export const askedContent = <B extends Beginning>(
  begun: B,
  asked: readonly Asked[],
  { municipalities }: Pick<CategoryShown, 'municipalities'>,
): B => {
  const [first] = asked;
  if (first === undefined) return begun;
  const wanted = asked.map(({ start }) => start).toSorted()[0] ?? first.start;
  const where = all(asked, (one) => one.municipalities).filter((code) => municipalities.includes(code));
  const proposed = dayOf(begun.start);
  return {
    ...begun,
    serviceType: first.serviceType,
    need: needFor(
      begun.need,
      all(asked, (one) => one.targetGroups),
    ),
    places: String(asked.reduce((sum, { clients }) => sum + clients, 0)),
    start: proposed !== undefined && wanted > proposed ? dayText(wanted) : begun.start,
    languages: [...all(asked, (one) => one.languages)],
    municipalities: where.length > 0 ? [...where] : begun.municipalities,
  };
};
