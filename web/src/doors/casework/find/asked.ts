import { type ClientProfile, homeOn } from '@kt/casework/domain/client-profile.ts';
import { type Cents, cents, type Language, type LocalDate, type MunicipalityCode, plusDays } from '@kt/kernel';
import {
  type Accessibility,
  type AnsweredNeed,
  type DistanceGroup,
  isAnsweredNeed,
  type ServiceType,
  type TargetGroup,
} from '@kt/terms';

/** In how many weeks a service may begin at the latest, and the most that a client may cost, in whole euros. */
export const WEEKS = ['2', '4', '12'] as const;
export const MOST_EUROS = ['1000', '2000', '3000', '5000', '10000'] as const;

/** What is looked for. It stays in the page: no address and no log tells of the client. An absent one asks nothing. */
export type Asked = {
  readonly text?: string;
  readonly serviceType?: ServiceType;
  readonly needs?: readonly AnsweredNeed[];
  readonly group?: TargetGroup;
  readonly municipality?: MunicipalityCode;
  /** Kilometres, percent, weeks and euros as they are chosen. */
  readonly within?: string;
  readonly results?: string;
  readonly startBy?: string;
  readonly most?: string;
  readonly language?: Language;
  readonly accessibility?: Accessibility;
  readonly distanceGroup?: DistanceGroup;
  readonly free?: true;
  readonly remote?: true;
  readonly agreed?: true;
};

/** How many of the folded filters narrow the search, each need by itself. The group of distance tells a price and narrows nothing. */
export const filtersIn = ({
  text: _t,
  agreed: _a,
  distanceGroup: _g,
  needs = [],
  within,
  ...others
}: Asked): number => {
  const near = within !== undefined && others.municipality !== undefined ? 1 : 0;
  return Object.keys(others).length + needs.length + near;
};

type Known = Pick<ClientProfile, 'language' | 'targetGroups' | 'homes' | 'distanceGroup'> & {
  readonly needs?: readonly string[] | undefined;
};

/** What is known of a client already, as it is asked for: nobody is asked twice. */
export const askedFor = (profile: Known, today: LocalDate): Asked => {
  const [group] = profile.targetGroups;
  const needs = (profile.needs ?? []).filter(isAnsweredNeed);
  return {
    municipality: homeOn(profile, today),
    language: profile.language,
    ...(group !== undefined && { group }),
    ...(needs.length > 0 && { needs }),
    ...(profile.distanceGroup !== undefined && { distanceGroup: profile.distanceGroup }),
  };
};

const DAYS_A_WEEK = 7;
const CENTS = 100;
const amountOf = (euros: string): Cents => cents(Number(euros) * CENTS);

/** What the catalogue is asked. How far is asked from a municipality alone. */
export const bodyOf = ({ within, results, startBy, most, needs, ...asked }: Asked, today: LocalDate) => ({
  ...asked,
  ...(needs !== undefined && { needs: [...needs] }),
  ...(within !== undefined && asked.municipality !== undefined && { within: Number(within) }),
  ...(results !== undefined && { results: Number(results) }),
  ...(startBy !== undefined && { startBy: plusDays(today, Number(startBy) * DAYS_A_WEEK) }),
  ...(most !== undefined && { mostCents: amountOf(most) }),
});
