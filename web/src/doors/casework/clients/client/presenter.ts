import type { HomeRow } from '@kt/casework/domain/client-profile.ts';
import type { ReadPart, ReadPurpose } from '@kt/casework/domain/client-read.ts';
import type { ReferralState } from '@kt/casework/domain/referral.ts';
import { SERVICE_TYPES, type ServiceType, TARGET_GROUPS, type TargetGroup } from '@kt/terms';
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

export type ReadRow = {
  readonly id: string;
  readonly part: ReadPart;
  readonly purpose: ReadPurpose;
  readonly at: string;
  readonly by: string;
};

/** Who a reader was, in words that the client understands: a provider's people read for the service's sake only. */
export const readerOf = (
  { by, purpose }: Pick<ReadRow, 'by' | 'purpose'>,
  me: string | undefined,
): 'client.read_you' | 'client.read_provider' | 'client.read_area' => {
  if (by === me) return 'client.read_you';
  return purpose === 'service' ? 'client.read_provider' : 'client.read_area';
};

const REPLACED: readonly ReferralState[] = ['declined', 'expired'];

/** Where a service is chosen: as the follower of a referral that was refused or not answered. */
export const optionsPath = (client: string, rows: readonly ServedRow[]): string => {
  const newest = rows.toSorted((a, b) => b.drafted.at.localeCompare(a.drafted.at))[0];
  const base = `/casework/clients/${client}/options`;
  if (newest === undefined) return base;
  const previous = REPLACED.includes(newest.state) ? `&previous=${newest.id}` : '';
  return `${base}?type=${newest.serviceType}${previous}`;
};
