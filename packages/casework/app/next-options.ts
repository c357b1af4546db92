import type { AppError, Id, Instant } from '@kt/kernel';
import { preferredBefore } from '../domain/choice-order.ts';
import type { Referral } from '../domain/referral.ts';
import type { AgreementOption, AgreementsPort } from './ports.ts';

const NEXT = 2;

/** What may be chosen instead, right away. */
export type NextOption = {
  readonly agreement: Id<'agreement'>;
  readonly provider: Id<'organisation'>;
  readonly freePlaces: number;
  readonly places: number;
  /** The most this client can cost, net of VAT. */
  readonly maximumCents?: number;
};

/** A place or money that somebody else was faster to take, or an option that came to be barred meanwhile. */
export const isLost = ({ code }: AppError): boolean => /^(agreements|settlement)\./.test(code);

/** What of the list can be chosen at once, nobody else having to be passed over first, in the order shown. */
export const openAmong = (
  all: readonly AgreementOption[],
  { distanceGroup, shown, passed = [] }: Pick<Referral, 'distanceGroup' | 'shown' | 'passed'>,
  but?: Id<'agreement'>,
): readonly NextOption[] => {
  const gone = all.filter(({ obstacle }) => obstacle !== undefined).map(({ agreement }) => agreement);
  const open = shown.agreements.filter(
    (one) => one !== but && preferredBefore({ shown, passed, gone }, one) === undefined,
  );
  return open
    .flatMap((one) => all.find(({ agreement, obstacle }) => agreement === one && obstacle === undefined) ?? [])
    .map(({ agreement, provider, freePlaces, places, maximumCents }) => ({
      agreement,
      provider,
      freePlaces,
      places,
      ...(distanceGroup !== undefined && { maximumCents: maximumCents[distanceGroup] }),
    }));
};

/**
 * The next two of what was shown that can still be chosen, in the order shown. After a place was lost the lost option is
 * gone; after money was lost it still stands before those whom its competition ranks lower.
 *
 * @param but the option that was lost.
 */
export const nextAmong = (...[all, referral, but]: Parameters<typeof openAmong>): readonly NextOption[] =>
  openAmong(all, referral, but).slice(0, NEXT);

/** What a draft that lost its option may choose instead. */
export const nextOptions = async (
  agreements: Pick<AgreementsPort, 'availableFor'>,
  referral: Referral,
  at: Instant,
): Promise<readonly NextOption[]> => {
  const { authority, serviceType, municipality, language, choice } = referral;
  const all = await agreements.availableFor({ authority, serviceType, municipality, language, at });
  return nextAmong(all, referral, choice?.agreement);
};
