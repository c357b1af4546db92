import { MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { SERVICE_TYPES, type ServiceType, TARGET_GROUPS, type TargetGroup } from '@kt/terms';
import type { Words } from '../language/use-words.ts';

type NeedShown = {
  readonly serviceTypes: readonly ServiceType[];
  readonly municipalities: readonly string[];
  readonly targetGroups: readonly TargetGroup[];
  readonly expectedPerYear: number;
  /** `2026-09`. */
  readonly plannedMonth: string;
};

/** `2026-09` as people write a month: `9/2026`. */
export const monthText = (month: string): string => `${String(Number(month.slice(5)))}/${month.slice(0, 4)}`;

/** What a planned need is about, as facts by name; what is not told is left out. */
export const needFacts = (
  need: NeedShown,
  { t, name, number }: Pick<Words, 't' | 'name' | 'number'>,
): readonly (readonly [string, string])[] => {
  const places = MEMBER_MUNICIPALITIES.filter(({ code }) => need.municipalities.includes(code));
  return [
    [t('need.services'), need.serviceTypes.map((one) => name(SERVICE_TYPES[one].names)).join(', ')],
    [t('need.area'), places.map(({ names }) => name(names)).join(', ')],
    [t('need.groups'), need.targetGroups.map((one) => name(TARGET_GROUPS[one])).join(', ')],
    [t('need.expected'), number(need.expectedPerYear)],
    [t('need.month'), monthText(need.plannedMonth)],
  ];
};
