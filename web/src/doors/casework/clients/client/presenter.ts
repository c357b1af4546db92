import type { HomeRow } from '@kt/casework/domain/client-profile.ts';
import type { ReferralState } from '@kt/casework/domain/referral.ts';
import {
  type DistanceGroup,
  type NeedCode,
  SERVICE_TYPES,
  type ServiceType,
  TARGET_GROUPS,
  type TargetGroup,
  type WishCode,
} from '@kt/terms';
import type { Words } from '../../../../shared/language/use-words.ts';
import { municipalityName } from '../choices.ts';

type Ask = Pick<Words, 't' | 'name' | 'day'>;

export type ServedRow = {
  readonly id: string;
  readonly state: ReferralState;
  readonly serviceType: ServiceType;
  readonly drafted: { readonly at: string };
  readonly startedOn?: string | undefined;
  readonly endedOn?: string | undefined;
};

export type ServedLine = Pick<ServedRow, 'id' | 'state'> & {
  readonly service: string;
  readonly begun: string;
  readonly days: string;
};

/** A client's referrals, newest first. */
export const servedLines = (rows: readonly ServedRow[], { name, day }: Ask): readonly ServedLine[] =>
  rows
    .toSorted((a, b) => b.drafted.at.localeCompare(a.drafted.at))
    .map(({ id, state, serviceType, drafted, startedOn, endedOn }) => ({
      id,
      state,
      service: name(SERVICE_TYPES[serviceType].names),
      begun: day(drafted.at.slice(0, 10)),
      days: startedOn === undefined ? '' : `${day(startedOn)} – ${endedOn === undefined ? '' : day(endedOn)}`.trim(),
    }));

export const homeLines = (
  homes: readonly (Pick<HomeRow, 'municipality' | 'source'> & { readonly from: string })[],
  words: Ask,
): readonly string[] =>
  homes
    .toSorted((a, b) => b.from.localeCompare(a.from))
    .map(({ municipality, from, source }) =>
      words.t('client.home_row', {
        municipality: municipalityName(municipality, words),
        from: words.day(from),
        source: words.t(`client.source.${source}`),
      }),
    );

export const groupNames = (codes: readonly TargetGroup[], { name }: Pick<Ask, 'name'>): string =>
  codes.map((code) => name(TARGET_GROUPS[code])).join(', ');

export const namesOf = (types: readonly ServiceType[], { name }: Pick<Ask, 'name'>): string =>
  types.map((type) => name(SERVICE_TYPES[type].names)).join(', ');

type Wanted = {
  readonly needs?: readonly NeedCode[] | undefined;
  readonly wishes?: readonly WishCode[] | undefined;
  readonly wishText?: string | undefined;
};

/** What support is needed and what is wished for, the client's own words last. */
export const needRows = (
  { needs = [], wishes = [], wishText }: Wanted,
  { t }: Pick<Ask, 't'>,
): readonly (readonly [string, string])[] => [
  [t('profile.needs'), needs.map((code) => t(`support.${code}`)).join(', ')],
  [
    t('profile.wishes'),
    [...wishes.map((code) => t(`wish.${code}`)), ...(wishText === undefined ? [] : [`”${wishText}”`])].join(', '),
  ],
];

type Judged = { readonly group: DistanceGroup; readonly at: string; readonly by: string };

/** How the distance group has been judged, the newest first. */
export const judgedLines = (rows: readonly Judged[], me: string | undefined, { t, day }: Ask): readonly string[] =>
  rows.toReversed().map(({ group, at, by }) =>
    t('profile.judged_row', {
      group: t(`distance_group.${group}`),
      day: day(at.slice(0, 10)),
      who: t(by === me ? 'profile.judged_you' : 'profile.judged_colleague'),
    }),
  );

const REPLACED: readonly ReferralState[] = ['declined', 'expired'];

/** Where a service is chosen: as the follower of a referral that was refused or not answered. */
export const optionsPath = (client: string, rows: readonly ServedRow[]): string => {
  const newest = rows.toSorted((a, b) => b.drafted.at.localeCompare(a.drafted.at))[0];
  const base = `/casework/clients/${client}/options`;
  if (newest === undefined) return base;
  const previous = REPLACED.includes(newest.state) ? `&previous=${newest.id}` : '';
  return `${base}?type=${newest.serviceType}${previous}`;
};
