import { answersUntil } from '@kt/competition/domain/enquiry-window.ts';
import type { Instant } from '@kt/kernel';
import { actsOf, type Reader } from './one/acts.ts';
import { openingStage } from './opening/presenter.ts';
import type { CompetitionShown } from './reads.ts';
import { standingOf } from './ties/presenter.ts';

export type WaitingKey =
  | 'send'
  | 'approve'
  | 'publish'
  | 'opening'
  | 'questions'
  | 'substitute'
  | 'score'
  | 'consensus'
  | 'lock'
  | 'tenders'
  | 'draw'
  | 'decide'
  | 'none_suitable';

export type Waiting = { readonly key: WaitingKey; readonly path: string; readonly due?: string };

type Looked = Parameters<typeof actsOf>[0] &
  Parameters<typeof openingStage>[0] &
  Pick<CompetitionShown, 'waitingQuestions' | 'published'>;

const PATHS: { readonly [K in WaitingKey]: string } = {
  send: '',
  approve: '',
  publish: '',
  opening: '/opening',
  questions: '/questions',
  substitute: '/substitute',
  score: '/scoring',
  consensus: '/consensus',
  lock: '',
  tenders: '/tenders',
  draw: '/draw',
  decide: '/decide',
  none_suitable: '/none-suitable',
};

const isAgreed = ({ scoring }: Looked): boolean =>
  scoring !== undefined && scoring.tenders > 0 && scoring.agreed === scoring.tenders;

type IsAwaited = (shown: Looked, reader: Reader, now: Instant) => boolean;
const always: IsAwaited = () => true;
const ofOfficers: IsAwaited = (_shown, { has }) => has('procurement_officer');

/** Not everything that the reader may do is also awaited of them. */
const AWAITED: { readonly [K in WaitingKey]: IsAwaited } = {
  send: always,
  approve: ofOfficers,
  publish: always,

  questions: ({ deadline, waitingQuestions = 0 }, { has }, now) =>
    has('procurement_officer') && waitingQuestions > 0 && now < deadline,
  opening: (shown, { has, me }, now) =>
    has('opener') && standingOf(shown, me, 'opener') !== 'tied' && openingStage(shown, me, now) === 'mine',
  substitute: always,
  score: always,
  consensus: (shown) => !isAgreed(shown),
  lock: ofOfficers,
  /** Minimum requirements that nobody has looked at yet, or a tender that does not meet one. */
  tenders: ({ scoring }, { has }) => has('procurement_officer') && (scoring?.unchecked ?? 0) > 0,
  draw: always,
  decide: always,
  none_suitable: ({ state, scoring }) => state === 'final' || scoring?.tenders === 0,
};

const KEYS: readonly WaitingKey[] = [
  'send',
  'approve',
  'publish',
  'opening',
  'questions',
  'substitute',
  'score',
  'consensus',
  'lock',
  'tenders',
  'draw',
  'decide',
  'none_suitable',
];

/** What a competition waits for from this very reader now. */
export const waitingFor = (shown: Looked, reader: Reader, now: Instant): readonly Waiting[] => {
  const acts = actsOf(shown, reader, now);
  return KEYS.filter((key) => acts.includes(key) && AWAITED[key](shown, reader, now)).map((key) => ({
    key,
    path: PATHS[key],
    ...((key === 'opening' || key === 'publish') && { due: shown.deadline }),
    ...(key === 'questions' && { due: answersUntil(shown) }),
  }));
};

const SETTLED: readonly CompetitionShown['state'][] = ['complete', 'none_suitable', 'cancelled', 'no_tenders'];

/** Whether anything could still wait for anybody, as far as a list tells. */
export const mayWait = ({ state }: Pick<CompetitionShown, 'state'>): boolean => !SETTLED.includes(state);
