import type { Stamp } from '@kt/kernel';
import * as z from 'zod';
import type { ReferralRef } from '../app/ports.ts';
import type { Referral } from '../domain/referral.ts';

/**
 * How a referral lies in its item: without what its key says, what is as good as empty, and stamps and names that only say
 * again what stands beside them. One that was sent in one act fits in a kilobyte then.
 */

type Fields = Readonly<Record<string, unknown>>;
const zFields = z.record(z.string(), z.unknown());
const zList = z.array(zFields);
const isFields = (value: unknown): value is Fields => zFields.safeParse(value).success;

const isSameStamp = (stamp: Stamp, { at, by }: Stamp): boolean => stamp.at === at && stamp.by === by;

/** Without its stamp where it is the draft's own. */
const unstamped = (one: Stamp & Fields, drafted: Stamp): Fields => {
  if (!isSameStamp(one, drafted)) return one;
  const { at: _at, by: _by, ...rest } = one;
  return rest;
};
const restamped = (one: Fields, drafted: unknown): Fields =>
  'at' in one || !isFields(drafted) ? one : { at: drafted['at'], by: drafted['by'], ...one };

const packedOffer = ({ offer, choice, drafted }: Referral): Fields => {
  if (offer === undefined) return {};
  const { agreement, ...rest } = unstamped(offer, drafted);
  return { offer: agreement === choice?.agreement ? rest : { agreement, ...rest } };
};

const packedChoice = ({ choice, shown, drafted }: Referral): Fields => {
  if (choice === undefined) return {};
  const { seed, ...rest } = unstamped(choice, drafted);
  return {
    choice:
      seed === undefined || seed !== shown.seed
        ? { ...rest, ...(seed !== undefined && { seed }) }
        : { ...rest, drawn: true },
  };
};

const packedShown = ({ shown: { at, agreements, ...rest }, drafted }: Referral): Fields => ({
  shown: { ...rest, ...(at !== drafted.at && { at }), ...(agreements.length > 0 && { agreements }) },
});

export const packReferral = (referral: Referral): Fields => {
  const {
    id: _id,
    authority: _authority,
    interpreterNeeded,
    partialWorkAbility,
    pauses,
    proposals,
    passed,
    ...rest
  } = referral;
  return {
    ...rest,
    ...packedShown(referral),
    ...packedChoice(referral),
    ...packedOffer(referral),
    ...(passed !== undefined && { passed: passed.map((one) => unstamped(one, referral.drafted)) }),
    ...(interpreterNeeded && { interpreterNeeded }),
    ...(partialWorkAbility && { partialWorkAbility }),
    ...(pauses.length > 0 && { pauses }),
    ...(proposals.length > 0 && { proposals }),
  };
};

const withShown = ({ shown, drafted }: Fields): Fields =>
  isFields(shown) ? { shown: { agreements: [], ...(isFields(drafted) && { at: drafted['at'] }), ...shown } } : {};

const withChoice = ({ choice, shown, drafted }: Fields): Fields => {
  if (!isFields(choice)) return {};
  const { drawn, ...rest } = choice;
  const seed = drawn === true && isFields(shown) ? { seed: shown['seed'] } : {};
  return { choice: { ...restamped(rest, drafted), ...seed } };
};

const withOffer = ({ offer, choice, drafted }: Fields): Fields =>
  isFields(offer)
    ? { offer: { ...(isFields(choice) && { agreement: choice['agreement'] }), ...restamped(offer, drafted) } }
    : {};

const withPassed = ({ passed, drafted }: Fields): Fields => {
  const list = zList.safeParse(passed);
  return list.success ? { passed: list.data.map((one) => restamped(one, drafted)) } : {};
};

/** The whole referral; one that was written before they were packed is as it is. */
export const unpackReferral = (stored: unknown, { authority, id }: ReferralRef): unknown =>
  isFields(stored)
    ? {
        id,
        authority,
        interpreterNeeded: false,
        partialWorkAbility: false,
        pauses: [],
        proposals: [],
        ...stored,
        ...withShown(stored),
        ...withChoice(stored),
        ...withOffer(stored),
        ...withPassed(stored),
      }
    : stored;
