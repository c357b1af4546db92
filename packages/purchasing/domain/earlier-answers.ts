import type { Id } from '@kt/kernel';
import type { Declaration, ParticipationRequest } from './request.ts';

type Sent = Pick<ParticipationRequest, 'id' | 'category' | 'state' | 'declarations' | 'offer'>;
type Carried = Pick<ParticipationRequest, 'declarations' | 'offer' | 'earlier'>;

const ownIn = ({ declarations }: Sent): Declaration | undefined =>
  declarations.find(({ role }) => role === 'applicant');

/** The newest answer to each requirement, from the applicant's requests, newest first. */
const answersIn = (requests: readonly Sent[], required: readonly string[]) =>
  required.flatMap((key) => {
    const found = requests.map(ownIn).find((own) => own?.meets.includes(key) === true || own?.lacks?.includes(key));
    return found === undefined ? [] : [{ key, isMet: found.meets.includes(key), note: found.notes?.[key] }];
  });

/**
 * What a new request knows already: the same requirement is answered as it was answered last, and a request after a
 * rejection names the one it follows. That no ground for exclusion exists is declared anew each time.
 */
export const carriedOver = (
  requests: readonly Sent[],
  category: Id<'category'>,
  provider: Id<'organisation'>,
  required: readonly string[],
): Carried => {
  const newest = requests.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const before = newest.find((one) => one.category === category && one.state === 'rejected');
  const offer = (before ?? newest.find((one) => one.offer !== undefined))?.offer;
  const answers = answersIn(newest, required);
  const keysOf = (isMet: boolean) => answers.filter((one) => one.isMet === isMet).map(({ key }) => key);
  const notes = Object.fromEntries(answers.flatMap(({ key, note }) => (note === undefined ? [] : [[key, note]])));
  const own = { organisation: provider, role: 'applicant', noExclusionGrounds: false, meets: keysOf(true) } as const;
  return {
    declarations: answers.length === 0 ? [] : [{ ...own, lacks: keysOf(false), notes }],
    ...(offer && { offer }),
    ...(before && { earlier: before.id }),
  };
};
