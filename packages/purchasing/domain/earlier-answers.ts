import type { Id } from '@kt/kernel';
import type { Declaration, ParticipationRequest } from './request.ts';
import type { Requirement } from './requirement.ts';

type Sent = Pick<ParticipationRequest, 'id' | 'category' | 'state' | 'declarations' | 'offer'>;
type Carried = Pick<ParticipationRequest, 'declarations' | 'offer' | 'earlier'>;
/** A category with what it asks; a key means nothing outside its category. */
type Asking = { readonly id: Id<'category'>; readonly requirements: readonly Requirement[] };

const ownIn = ({ declarations }: Sent): Declaration | undefined =>
  declarations.find(({ role }) => role === 'applicant');

const isSame = (a: Requirement, b: Requirement): boolean =>
  a.text.fi === b.text.fi &&
  a.text.sv === b.text.sv &&
  (a.kind ?? 'other') === (b.kind ?? 'other') &&
  a.turnoverCents === b.turnoverCents &&
  a.count === b.count;

type Answered = { readonly isMet: boolean; readonly note: string | undefined };

/** What an earlier request answered to a requirement: where its own category asked the very same. */
const answerIn = (request: Sent, asked: Requirement, categories: readonly Asking[]): Answered | undefined => {
  const own = ownIn(request);
  const there = categories.find(({ id }) => id === request.category)?.requirements.find((one) => isSame(one, asked));
  if (own === undefined || there === undefined) return undefined;
  const isMet = own.meets.includes(there.key);
  return isMet || own.lacks?.includes(there.key) === true ? { isMet, note: own.notes?.[there.key] } : undefined;
};

/** The newest answer to each requirement, from the applicant's requests, newest first. */
const answersIn = (requests: readonly Sent[], required: readonly Requirement[], categories: readonly Asking[]) =>
  required.flatMap((asked) => {
    const answers = requests.map((request) => answerIn(request, asked, categories));
    const found = answers.find((answer) => answer !== undefined);
    return found === undefined ? [] : [{ key: asked.key, ...found }];
  });

/**
 * What a new request knows already: the same requirement is answered as it was answered last, and a request after a
 * rejection names the one it follows. That no ground for exclusion exists is declared anew each time. `categories` are
 * those of the system; answers given in another system are asked again.
 */
export const carriedOver = (
  requests: readonly Sent[],
  category: Id<'category'>,
  provider: Id<'organisation'>,
  categories: readonly Asking[],
): Carried => {
  const newest = requests.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const before = newest.find((one) => one.category === category && one.state === 'rejected');
  const offer = (before ?? newest.find((one) => one.offer !== undefined))?.offer;
  const required = categories.find(({ id }) => id === category)?.requirements ?? [];
  const answers = answersIn(newest, required, categories);
  const keysOf = (isMet: boolean) => answers.filter((one) => one.isMet === isMet).map(({ key }) => key);
  const notes = Object.fromEntries(answers.flatMap(({ key, note }) => (note === undefined ? [] : [[key, note]])));
  const own = { organisation: provider, role: 'applicant', noExclusionGrounds: false, meets: keysOf(true) } as const;
  return {
    declarations: answers.length === 0 ? [] : [{ ...own, lacks: keysOf(false), notes }],
    ...(offer && { offer }),
    ...(before && { earlier: before.id }),
  };
};
