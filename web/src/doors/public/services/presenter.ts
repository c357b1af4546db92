import {
  LANGUAGES,
  type Language,
  type LocalDate,
  type MunicipalityCode,
  parseMunicipality,
  plusDays,
} from '@kt/kernel';
import {
  type Accessibility,
  type AnsweredNeed,
  isAccessibility,
  isAnsweredNeed,
  isServiceType,
  isTargetGroup,
  type ServiceType,
  type TargetGroup,
} from '@kt/terms';
import { LEAST_RESULTS, pickedIn, WITHIN } from '../../../shared/services/found-words.ts';

/** In how many weeks a service may begin at the latest. */
export const WEEKS = ['2', '4', '12'] as const;

export const ASKED = [
  'text',
  'serviceType',
  'group',
  'need',
  'municipality',
  'within',
  'language',
  'startBy',
  'accessibility',
  'results',
  'free',
  'remote',
  'of',
] as const;
export type AskedName = (typeof ASKED)[number];

/** What is asked, as the address says it; `startBy` in weeks from today. */
export type Asked = {
  readonly text?: string;
  readonly serviceType?: ServiceType;
  readonly group?: TargetGroup;
  readonly need?: AnsweredNeed;
  readonly municipality?: MunicipalityCode;
  /** Kilometres from the municipality. */
  readonly within?: (typeof WITHIN)[number];
  readonly language?: Language;
  readonly startBy?: (typeof WEEKS)[number];
  readonly accessibility?: Accessibility;
  readonly free?: 'yes';
  readonly remote?: 'yes';
  /** Whole percent. */
  readonly results?: (typeof LEAST_RESULTS)[number];
  /** Picked for a comparison: services by their ids. */
  readonly of?: string;
};
export type Search = { readonly [N in AskedName]: string | undefined };

const LONGEST = 200;

const kindOf = ({ serviceType = '', group = '', need = '', accessibility = '' }: Search): Asked => ({
  ...(isServiceType(serviceType) && { serviceType }),
  ...(isTargetGroup(group) && { group }),
  ...(isAnsweredNeed(need) && { need }),
  ...(isAccessibility(accessibility) && { accessibility }),
});

const placeOf = (search: Search): Asked => {
  const municipality = parseMunicipality(search.municipality ?? '');
  const language = LANGUAGES.find((one) => one === search.language);
  const within = WITHIN.find((one) => one === search.within);
  return {
    ...(municipality !== undefined && { municipality }),
    ...(municipality !== undefined && within !== undefined && { within }),
    ...(language !== undefined && { language }),
  };
};

/** Reads the address; what is unknown there is not asked. */
export const askedOf = (search: Search): Asked => {
  const text = (search.text ?? '').trim().slice(0, LONGEST);
  const startBy = WEEKS.find((one) => one === search.startBy);
  const results = LEAST_RESULTS.find((one) => one === search.results);
  const of = pickedIn(search.of).join(',');
  return {
    ...(text !== '' && { text }),
    ...kindOf(search),
    ...placeOf(search),
    ...(startBy !== undefined && { startBy }),
    ...(results !== undefined && { results }),
    ...(search.free === 'yes' && { free: 'yes' as const }),
    ...(search.remote === 'yes' && { remote: 'yes' as const }),
    ...(of !== '' && { of }),
  };
};

/** How many filters narrow the search: the words and what is picked to compare are none. */
export const filtersIn = (asked: Asked): number =>
  Object.keys(asked).filter((key) => key !== 'text' && key !== 'of').length;

/** What the catalogue calls a filter, as the address names it. */
export const askedName = (filter: string): AskedName | undefined =>
  ASKED.find((one) => one === (filter === 'needs' ? 'need' : filter));

/** The address's part after the path, with some of it changed; an empty text asks nothing. */
export const searchOf = (asked: Asked, change: { readonly [N in AskedName]?: string } = {}): string => {
  const now: { readonly [N in AskedName]?: string } = { ...asked, ...change };
  const parts = ASKED.flatMap((key) => ((now[key] ?? '') === '' ? [] : `${key}=${encodeURIComponent(now[key] ?? '')}`));
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
};

const DAYS_A_WEEK = 7;

/** What the catalogue is asked. */
export const queryOf = ({ startBy, free, remote, of: _picked, ...asked }: Asked, today: LocalDate) => ({
  ...asked,
  ...(free && { free: 'true' as const }),
  ...(remote && { remote: 'true' as const }),
  ...(startBy !== undefined && { startBy: plusDays(today, Number(startBy) * DAYS_A_WEEK) }),
});

const SHORT = 220;

/** The beginning of a text, cut between words. */
export const shortened = (text: string): string => {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut} …`;
};

type Capacity = {
  readonly told: { readonly at: string; readonly staleOn: LocalDate };
};

/** Whether what was last said of places is old by now. */
export const isOld = ({ told }: Capacity, today: LocalDate): boolean => today >= told.staleOn;
