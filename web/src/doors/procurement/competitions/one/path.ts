import type { Instant } from '@kt/kernel';
import { lastMinute } from '../../../../shared/format/last-minute.ts';
import type { CompetitionShown } from '../reads.ts';

type Looked = Pick<
  CompetitionShown,
  | 'state'
  | 'drafted'
  | 'approved'
  | 'published'
  | 'deadline'
  | 'approvals'
  | 'opened'
  | 'evaluation'
  | 'decision'
  | 'signed'
  | 'ended'
>;

export type PathKey =
  | 'drafted'
  | 'approved'
  | 'published'
  | 'deadline'
  | 'opened'
  | 'evaluated'
  | 'decided'
  | 'standstill'
  | 'signed'
  | 'ended';

export type PathStep = {
  readonly key: PathKey;
  readonly isDone: boolean;
  readonly at?: string;
  readonly by: readonly string[];
};

type Stamped = { readonly at: string; readonly by: string } | undefined;
const stamped = (key: PathKey, stamp: Stamped): PathStep =>
  stamp === undefined ? { key, isDone: false, by: [] } : { key, isDone: true, at: stamp.at, by: [stamp.by] };

const PASSED_STANDSTILL: readonly Looked['state'][] = ['final', 'complete'];

const afterDecision = ({ state, decision, signed }: Looked): readonly PathStep[] => [
  stamped('decided', decision),
  {
    key: 'standstill',
    isDone: PASSED_STANDSTILL.includes(state),
    by: [],
    ...(decision !== undefined && { at: lastMinute(decision.standstillEnds) }),
  },
  {
    key: 'signed',
    isDone: state === 'complete' || (decision !== undefined && signed.length >= decision.winners.length),
    by: [],
  },
];

/** The competition's way from draft to agreements; what was cut short ends with its ending. */
export const pathOf = (shown: Looked, now: Instant): readonly PathStep[] => {
  const { drafted, approved, published, deadline, opened, approvals, evaluation, ended } = shown;
  const openers = approvals.slice(-2).map(({ by }) => by);
  const steps: readonly PathStep[] = [
    stamped('drafted', drafted),
    stamped('approved', approved),
    stamped('published', published),
    { key: 'deadline', isDone: published !== undefined && deadline <= now, at: deadline, by: [] },
    opened === undefined ? stamped('opened', undefined) : { key: 'opened', isDone: true, at: opened.at, by: openers },
    stamped('evaluated', evaluation),
    ...afterDecision(shown),
  ];
  return ended === undefined ? steps : [...steps.filter(({ isDone }) => isDone), stamped('ended', ended)];
};
