import type { Id } from '@kt/kernel';
import type { Db, Item } from '@kt/platform/db/db.ts';
import { zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Passed, Shown } from '../domain/choice.ts';
import { entriesListed, foldedIn, type Roster, unfoldedFrom } from '../domain/option-roster.ts';
import { lettersOf, passesOf } from '../domain/passed-in-list.ts';
import type { Referral } from '../domain/referral.ts';
import type { ReferralFact } from '../domain/referral-facts.ts';
import { caseworkTable, rosterKey } from './keys.ts';
import { zPassed, zShown } from './referral-schema.ts';
import { parseRoster } from './roster-store.ts';

/**
 * What is told of a referral that was sent in one act: its first event alone holds what was shown and who was passed over,
 * in bits of the service's roster and letters of those bits, so that it costs the same however many there were.
 */

type Held = Pick<Roster, 'entries'> | undefined;
type Agreement = Id<'agreement'>;
type PassedOver = ReferralFact<'referral.passed_over'>;
type Folded = Omit<PassedOver, 'agreement' | 'reason'> & { readonly letters: string };
type Told = ReferralFact | Folded;

const listedIn = (roster: Held, { listed }: Shown): readonly Agreement[] =>
  listed === undefined ? [] : entriesListed(roster, listed).map(({ agreement }) => agreement);

/** Those whom the list holds in one fact, in the place of the first; whoever it lacks in a fact of its own. */
const foldedPasses = (list: readonly Agreement[], facts: readonly PassedOver[]): readonly Told[] => {
  const letters = lettersOf(list, facts);
  const [first] = facts;
  if (first === undefined || letters === '') return facts;
  const { agreement: _agreement, reason: _reason, ...rest } = first;
  return [{ ...rest, letters }, ...facts.filter(({ agreement }) => !list.includes(agreement))];
};

/** The facts as the event holds them. */
export const foldedFacts = (roster: Held, facts: readonly ReferralFact[]): readonly Told[] => {
  const passes = facts.filter((fact) => fact.type === 'referral.passed_over');
  return facts.flatMap((fact): readonly Told[] => {
    if (fact.type === 'referral.passed_over') return [];
    if (fact.type !== 'referral.drafted') return [fact];
    const shown = foldedIn(roster, fact.shown);
    return [{ ...fact, shown }, ...foldedPasses(listedIn(roster, shown), passes)];
  });
};

/** Without the list that was shown, which lies elsewhere. */
export const withoutList = (referral: Referral): Referral => {
  const { preferences: _apart, ...shown } = referral.shown;
  return { ...referral, shown: { ...shown, agreements: [] } };
};

/** What the item leaves to the first event. */
export const withoutTold = ({ passed: _told, ...referral }: Referral): Referral => withoutList(referral);

const zFirst = z.looseObject({
  facts: z.tuple([z.looseObject({ type: z.literal('referral.drafted'), shown: zShown })], z.unknown()),
});
const zPasses = z.looseObject({ type: z.literal('referral.passed_over'), ...zStamp, letters: z.string() });
const zPass = z.looseObject({ type: z.literal('referral.passed_over'), ...zPassed.shape });

const passedIn = (list: readonly Agreement[], facts: readonly unknown[]): readonly Passed[] =>
  facts.flatMap((fact): readonly Passed[] => {
    const told = zPasses.safeParse(fact).data;
    if (told !== undefined) return passesOf(list, told.letters).map((one) => ({ at: told.at, by: told.by, ...one }));
    const alone = zPass.safeParse(fact).data;
    return alone === undefined
      ? []
      : [{ at: alone.at, by: alone.by, agreement: alone.agreement, reason: alone.reason }];
  });

/** The referral with what its first event tells; as it is where an item of its own holds the list. */
export const asTold = async (db: Db, referral: Referral, first: Item | undefined): Promise<Referral> => {
  const { authority, serviceType, clientReference } = referral;
  const facts = zFirst.safeParse(first).data?.facts;
  if (facts?.[0].shown.listed === undefined) return referral;
  const [{ shown }, ...later] = facts;
  const item = await db.get(caseworkTable, rosterKey({ authority, serviceType }));
  const roster = item === undefined ? undefined : parseRoster(item);
  const passed = passedIn(listedIn(roster, shown), later);
  return {
    ...referral,
    shown: unfoldedFrom(roster, shown, clientReference),
    // An item that was written before passes were left to the event holds them itself.
    ...(referral.passed === undefined && passed.length > 0 && { passed }),
  };
};
