import { type Id, parseId } from '@kt/kernel';
import type { Board, Mandate, Member } from '../use-own.ts';

export type Signs = 'none' | 'alone' | 'together';

/** How each person signs now; the strongest of what one holds. */
export const signingNow = (
  mandates: readonly Pick<Mandate, 'person' | 'state' | 'signs'>[],
): ReadonlyMap<string, Signs> => {
  const now = new Map<string, Signs>();
  for (const { person, state, signs } of mandates)
    if (state === 'in_force' && now.get(person) !== 'alone') now.set(person, signs);
  return now;
};

/** Whom the page asks about: those who have joined, whoever signs already first. */
export const askedAbout = <M extends Pick<Member, 'person' | 'state'>>(
  members: readonly M[],
  now: ReadonlyMap<string, Signs>,
): readonly M[] => {
  const joined = members.filter(({ state }) => state === 'confirmed' || state === 'provisional');
  const signs = (one: M): boolean => now.has(one.person);
  return [...joined.filter(signs), ...joined.filter((one) => !signs(one))];
};

type Starting = { readonly person: Id<'person'>; readonly signs: 'alone' | 'together' };

/** What differs from now: who begins to sign, or in another way, and who ceases. */
export const boardChange = (typed: Readonly<Record<string, Signs>>, now: ReadonlyMap<string, Signs>) => {
  const starting: Starting[] = [];
  const leaving: Id<'person'>[] = [];
  for (const [key, signs] of Object.entries(typed)) {
    const person = parseId('person', key);
    if (person === undefined || signs === (now.get(key) ?? 'none')) continue;
    if (signs === 'none') leaving.push(person);
    else starting.push({ person, signs });
  }
  return { starting, leaving };
};

type Who = { readonly person: string | undefined; readonly countersigns: boolean; readonly administers: boolean };
type Waiting = Pick<Board, 'state' | 'proposedBy' | 'starting'>;

/** What the reader may do with a change that waits: nobody confirms their own, nor a right of their own. */
export const boardActs = (
  { state, proposedBy, starting = [] }: Waiting,
  { person, countersigns, administers }: Who,
): readonly ('confirm' | 'refuse' | 'withdraw')[] => {
  if (state !== 'proposed') return [];
  if (person === proposedBy) return ['withdraw'];
  const gains = starting.some((one) => one.person === person);
  if (countersigns && !gains) return ['confirm', 'refuse'];
  return administers ? ['refuse'] : [];
};
