import type { Words } from '../../../../shared/language/use-words.ts';
import type { PathStep } from '../../../../shared/page/path.tsx';
import type { RequestShown } from '../answers.ts';

type Moving = Pick<RequestShown, 'state'> & { readonly proposal?: { readonly by: string } };
export type RequestAct = 'take' | 'review' | 'decide';
type Has = (...roles: readonly string[]) => boolean;
type Reader = { readonly has: Has; readonly person: string | undefined };

/** What the reader may do to a request now. */
export const requestAct = ({ state, proposal }: Moving, { has, person }: Reader): RequestAct | undefined => {
  if (!has('admission_officer')) return undefined;
  if (state === 'submitted') return 'take';
  if (state === 'in_review') return 'review';
  return state === 'proposed' && proposal?.by !== person ? 'decide' : undefined;
};

/** Whose turn it is when it is not the reader's; `undefined` when nobody's. */
export const waitsFor = (request: Moving, reader: Reader): 'officer' | 'second_officer' | 'provider' | undefined => {
  if (requestAct(request, reader) !== undefined) return undefined;
  if (request.state === 'returned') return 'provider';
  if (request.state === 'proposed') return 'second_officer';
  return request.state === 'submitted' || request.state === 'in_review' ? 'officer' : undefined;
};

type Ask = Pick<Words, 't' | 'moment'> & { readonly nameOf: (person: string | undefined) => string };
type Stamped = { readonly at: string; readonly by: string } | undefined;

/** Where a request has come. */
export const requestPath = (
  request: Pick<RequestShown, 'submitted' | 'taken' | 'proposal' | 'decided'>,
  { t, moment, nameOf }: Ask,
): readonly PathStep[] => {
  const told = (stamp: Stamped): string =>
    stamp === undefined ? '' : [moment(stamp.at), nameOf(stamp.by)].filter((text) => text !== '').join(' · ');
  const { submitted, taken, proposal, decided } = request;
  return [
    { key: 'submitted', title: t('req.path.submitted'), detail: told(submitted), done: submitted !== undefined },
    {
      key: 'taken',
      title: t(taken === undefined ? 'req.path.take' : 'req.path.taken'),
      detail: told(taken),
      done: taken !== undefined,
    },
    {
      key: 'proposed',
      title: proposal === undefined ? t('req.path.proposed') : t(`req.path.proposed.${proposal.outcome}`),
      detail: told(proposal),
      done: proposal !== undefined,
    },
    {
      key: 'decided',
      title: decided === undefined ? t('req.path.decided') : t(`state.request.${decided.outcome}`),
      detail: told(decided),
      done: decided !== undefined,
    },
  ];
};
