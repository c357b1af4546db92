import type { LocalDate } from '@kt/kernel';
import type { Words } from '../language/use-words.ts';

type Fact = { readonly type: string; readonly ibanEnd?: string; readonly from?: LocalDate };
export type Logged = { readonly at: string; readonly by: string; readonly facts: readonly Fact[] };

const KNOWN = [
  'provider.registered',
  'provider.looked',
  'provider.letter_asked',
  'provider.letter_printed',
  'provider.code_missed',
  'provider.corrected',
  'provider.payee_proposed',
  'provider.payee_withdrawn',
  'provider.payee_refused',
  'provider.payee_changed',
  'provider.claim_disputed',
  'provider.claim_settled',
  'provider.confirmed',
  'provider.refused',
  'provider.closed',
  'board.proposed',
  'board.confirmed',
  'board.refused',
  'board.withdrawn',
  'board.lapsed',
] as const;

/** Several logs as one, the latest first. */
export const newestFirst = <L extends Pick<Logged, 'at'>>(rows: readonly L[]): readonly L[] =>
  [...rows].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));

/** What was done, in words; of an account only its end. */
export const whatLogged = ({ facts }: Pick<Logged, 'facts'>, { t, day }: Pick<Words, 't' | 'day'>): string =>
  facts
    .map(({ type, ibanEnd, from }) => {
      const text = t(`organisation.log.${KNOWN.find((one) => one === type) ?? 'provider.other'}`);
      if (ibanEnd === undefined || from === undefined) return text;
      return `${text} ${t('organisation.log.account', { end: ibanEnd, day: day(from) })}`;
    })
    .join('; ');

/** Who did it: a member by name; somebody else is an official, or has left. */
export const whoLogged = (
  { by }: Pick<Logged, 'by'>,
  names: ReadonlyMap<string, string>,
  { t }: Pick<Words, 't'>,
): string => {
  if (!by.startsWith('per_')) return t('organisation.log.system');
  return names.get(by) ?? t('organisation.log.official');
};
