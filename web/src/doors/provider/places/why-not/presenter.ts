import type { Instant } from '@kt/kernel';
import type { Admission } from '@kt/purchasing/domain/admission.ts';
import { wasInForce } from '@kt/purchasing/domain/admission-apply.ts';
import { isOver, placeAt } from '../presenter.ts';

type Asked = {
  readonly id: string;
  readonly authority: string;
  readonly category: string;
  readonly state: string;
  readonly clock?: { readonly decideBy: string } | undefined;
};
type Place = Admission & { readonly inForce: boolean };
type Category = { readonly category: string; readonly authority: string };

export type Why =
  | 'not_applied'
  | 'draft'
  | 'undecided'
  | 'returned'
  | 'rejected'
  | 'admitted_after'
  | 'stopped'
  | 'unrenewed'
  | 'members'
  | 'left'
  | 'ask_buyer';

/** Why, since or by when (a moment or a day), and where the next step is taken. */
export type Reason = { readonly why: Why; readonly when?: string; readonly to: string };

const OF_REQUEST: Readonly<Record<string, Why>> = {
  draft: 'draft',
  submitted: 'undecided',
  in_review: 'undecided',
  proposed: 'undecided',
  returned: 'returned',
  rejected: 'rejected',
};

const ofRequests = ({ category }: Category, requests: readonly Asked[]): Reason => {
  const request = requests.find((one) => one.category === category && OF_REQUEST[one.state] !== undefined);
  if (request === undefined) return { why: 'not_applied', to: '/provider/join' };
  const { authority, id, state, clock } = request;
  return {
    why: OF_REQUEST[state] ?? 'not_applied',
    to: `/provider/join/${authority}/${id}`,
    ...(clock !== undefined && { when: clock.decideBy }),
  };
};

const CAUSES = { ground: 'stopped', renewal: 'unrenewed', members: 'members' } as const;

/** Why a place was out of force at a moment. */
const outAt = (place: Place, at: Instant): Pick<Reason, 'why' | 'when'> => {
  const { granted, pauses = [], suspended, renewal, reevaluation } = place;
  if (at < granted.at) return { why: 'admitted_after', when: granted.at };
  const pause = pauses.find(({ from, to }) => from <= at && at < to);
  if (pause !== undefined) return { why: CAUSES[pause.cause], when: pause.from };
  if (suspended !== undefined) return { why: CAUSES[suspended.cause], when: suspended.since ?? suspended.at };
  if (reevaluation !== undefined) return { why: 'members', when: reevaluation.since ?? reevaluation.at };
  return { why: 'unrenewed', ...(renewal && { when: renewal.deadline }) };
};

const latest = (places: readonly Place[]): Place | undefined =>
  places.toSorted((a, b) => b.granted.at.localeCompare(a.granted.at))[0];

const ofPlace = (place: Place, at: Instant): Reason => {
  const to = placeAt(place);
  if (place.ended !== undefined && at >= place.ended.at) return { why: 'left', when: place.ended.at, to };
  return wasInForce(place, at) ? { why: 'ask_buyer', to } : { ...outAt(place, at), to };
};

type Own = { readonly places: readonly Place[]; readonly requests: readonly Asked[] };

/** Why the organisation was not invited to a call that went out at a moment. */
export const whyNotInvited = (call: Category & { readonly publishedAt: Instant }, own: Own): Reason => {
  const place = latest(own.places.filter(({ category }) => category === call.category));
  const isAskingAgain = place !== undefined && isOver(place) && ofRequests(call, own.requests).why !== 'not_applied';
  return place === undefined || isAskingAgain ? ofRequests(call, own.requests) : ofPlace(place, call.publishedAt);
};

/** Why the organisation is not in a category at present; `undefined` where it is. */
export const whyNotIn = (category: Category, own: Own, now: Instant): Reason | undefined => {
  const place = latest(own.places.filter((one) => one.category === category.category));
  return place?.inForce === true ? undefined : whyNotInvited({ ...category, publishedAt: now }, own);
};
