import type { Instant } from '@kt/kernel';
import { sameAs } from './client-import.ts';
import type { ClientContact, ClientProfile, HomeRow } from './client-profile.ts';

/** What is known of a client from people alone, and as of when they last said something of it. */
export type KnownByHand = {
  readonly profile: ClientProfile;
  readonly contact: ClientContact;
  readonly asOf: Instant;
};

/** What has been said of a client. What tells nothing of it is left out. */
type SaidData = {
  'client.opened': { profile: ClientProfile; contact: ClientContact };
  'client.contact_changed': { contact: ClientContact };
  'client.profile_changed': { profile: ClientProfile };
  'client.moved': { home: HomeRow };
  'client.imported': object;
  'client.joined': object;
  'client.separated': KnownByHand;
};
export type Said = {
  [T in keyof SaidData]: Readonly<SaidData[T]> & { readonly type: T; readonly at: Instant; readonly by: string };
}[keyof SaidData];
type Fact<T extends Said['type']> = Extract<Said, { readonly type: T }>;

/** The events of a client, oldest first, each with what it says. */
export type History = readonly (readonly Said[])[];

/** A client as it is known, and as it would be without the national system. */
type Both = { readonly all: KnownByHand; readonly hand: KnownByHand };

const same = (a: unknown, b: unknown): boolean => sameAs({ of: a }, { of: b });
/** What stands by hand once somebody has written `is` over `was`: what they left alone is not their word. */
const kept = <T>(hand: T, was: T, is: T): T => (same(was, is) ? hand : is);

const contactKept = (hand: ClientContact, was: ClientContact, is: ClientContact): ClientContact => {
  const phone = kept(hand.phone, was.phone, is.phone);
  const email = kept(hand.email, was.email, is.email);
  return {
    name: kept(hand.name, was.name, is.name),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
};

const wishesKept = (hand: ClientProfile, was: ClientProfile, is: ClientProfile) => {
  const needs = kept(hand.needs, was.needs, is.needs);
  const wishes = kept(hand.wishes, was.wishes, is.wishes);
  const wishText = kept(hand.wishText, was.wishText, is.wishText);
  const services = kept(hand.services, was.services, is.services);
  return {
    ...(needs !== undefined && { needs }),
    ...(wishes !== undefined && { wishes }),
    ...(wishText !== undefined && { wishText }),
    ...(services !== undefined && { services }),
  };
};

/** The group and its judgements are nobody's word but a person's. */
const profileKept = (hand: ClientProfile, was: ClientProfile, is: ClientProfile): ClientProfile => {
  const interpreter = kept(hand.interpreter, was.interpreter, is.interpreter);
  const { distanceGroup, judged } = is;
  return {
    language: kept(hand.language, was.language, is.language),
    targetGroups: kept(hand.targetGroups, was.targetGroups, is.targetGroups),
    partialWorkAbility: kept(hand.partialWorkAbility, was.partialWorkAbility, is.partialWorkAbility),
    nonDisclosure: kept(hand.nonDisclosure, was.nonDisclosure, is.nonDisclosure),
    ...wishesKept(hand, was, is),
    ...(interpreter !== undefined && { interpreter }),
    ...(distanceGroup !== undefined && { distanceGroup }),
    ...(judged !== undefined && { judged }),
    homes: hand.homes,
  };
};

const withHome = ({ profile, ...known }: KnownByHand, home: HomeRow, asOf: Instant): KnownByHand => ({
  ...known,
  profile: { ...profile, homes: [...profile.homes, home] },
  asOf,
});

/** What is known once a fact has been said, whoever said it. */
const afterAny = (all: KnownByHand, fact: Said): KnownByHand => {
  switch (fact.type) {
    case 'client.contact_changed':
      return { ...all, contact: fact.contact };
    case 'client.profile_changed':
      return { ...all, profile: { ...fact.profile, homes: all.profile.homes } };
    case 'client.moved':
      return withHome(all, fact.home, fact.at);
    case 'client.separated':
      return { profile: fact.profile, contact: fact.contact, asOf: fact.asOf };
    case 'client.opened':
    case 'client.imported':
    case 'client.joined':
      return all;
  }
};

/** What is known by hand once a person has said a fact, with everything that is known before them. */
const afterHand = ({ all, hand }: Both, fact: Said): KnownByHand => {
  if (fact.type === 'client.contact_changed')
    return { ...hand, contact: contactKept(hand.contact, all.contact, fact.contact), asOf: fact.at };
  return fact.type === 'client.profile_changed'
    ? { ...hand, profile: profileKept(hand.profile, all.profile, fact.profile), asOf: fact.at }
    : afterAny(hand, fact);
};

const isTold = (event: readonly Said[]): boolean =>
  event.some(({ type }) => type === 'client.imported' || type === 'client.joined');

const after = (both: Both, fact: Said, told: boolean): Both => ({
  all: afterAny(both.all, fact),
  hand: told ? both.hand : afterHand(both, fact),
});

const openedIn = (history: History): Fact<'client.opened'> | undefined =>
  history.flat().find((fact): fact is Fact<'client.opened'> => fact.type === 'client.opened');

/** Who joined the client to the national system, and when; nobody when that was never done, or has been taken back. */
export const joiningIn = (history: History): Fact<'client.joined'> | undefined => {
  const last = history.flat().findLast(({ type }) => type === 'client.joined' || type === 'client.separated');
  return last?.type === 'client.joined' ? last : undefined;
};

/**
 * What is known of a client without anything that the national system has told. A field that a person has changed since
 * stays as they said; what they left as the national system told it goes.
 */
export const knownByHand = (history: History): KnownByHand | undefined => {
  const opened = openedIn(history);
  if (opened === undefined) return undefined;
  const { profile, contact, at: asOf } = opened;
  const first: KnownByHand = { profile, contact, asOf };
  return history.reduce<Both>((both, event) => event.reduce((now, fact) => after(now, fact, isTold(event)), both), {
    all: first,
    hand: first,
  }).hand;
};
