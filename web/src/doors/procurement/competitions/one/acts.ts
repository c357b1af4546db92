import { witnessesMissing } from '@kt/competition/domain/draw.ts';
import { evaluatorsOf, toBeReplaced } from '@kt/competition/domain/interest-statement.ts';
import type { Instant } from '@kt/kernel';
import type { CompetitionShown } from '../reads.ts';
import { standingOf } from '../ties/presenter.ts';

type State = CompetitionShown['state'];
type Looked = Pick<
  CompetitionShown,
  | 'state'
  | 'deadline'
  | 'publicKey'
  | 'statements'
  | 'editors'
  | 'sent'
  | 'content'
  | 'substitutes'
  | 'scoring'
  | 'evaluation'
  | 'decision'
  | 'ended'
  | 'waitingQuestions'
>;

export type ActKey =
  | 'send'
  | 'edit'
  | 'lots'
  | 'approve'
  | 'publish'
  | 'opening'
  | 'questions'
  | 'addendum'
  | 'score'
  | 'consensus'
  | 'lock'
  | 'draw'
  | 'decide'
  | 'ending'
  | 'decision'
  | 'tenders'
  | 'record'
  | 'substitute'
  | 'secrecy'
  | 'return'
  | 'rectify'
  | 'none_suitable'
  | 'cancel';

export type Reader = { readonly has: (...roles: readonly string[]) => boolean; readonly me: string };

type Rule = {
  readonly act: ActKey;
  readonly states: readonly State[];
  readonly roles: readonly string[];
  readonly when?: (shown: Looked, me: string, now: Instant) => boolean;
};

const OFFICER = ['procurement_officer'];
const DECIDER = ['decision_maker'];
const EITHER = [...OFFICER, ...DECIDER];
const OPENED: readonly State[] = ['evaluating', 'decided_draft', 'decided', 'final', 'complete', 'none_suitable'];

const PUBLISHED: readonly State[] = ['open', 'sealed', ...OPENED];

const hasWritten = ({ editors, sent }: Looked, me: string): boolean =>
  editors.some((one) => one === me) || sent?.by === me;
const hasPrepared = (shown: Looked, me: string): boolean =>
  hasWritten(shown, me) || evaluatorsOf(shown).some((one) => one === me) || shown.evaluation?.by === me;
const areAllScored = ({ scoring }: Looked): boolean => scoring?.waitsFor.length === 0;
const isAgreed = ({ scoring }: Looked): boolean =>
  scoring !== undefined && scoring.tenders > 0 && scoring.agreed === scoring.tenders;
const isChecked = ({ scoring }: Looked): boolean => (scoring?.unchecked ?? 0) === 0;

/** Once the tenders are open, an interruption is the decision of somebody who has prepared none. */
const DECIDES: readonly State[] = ['evaluating', 'decided_draft'];

/** What may be done, the most urgent first: the first one is the page's way on. */
const RULES: readonly Rule[] = [
  { act: 'send', states: ['draft'], roles: OFFICER },
  { act: 'edit', states: ['draft'], roles: OFFICER },
  { act: 'lots', states: ['draft'], roles: OFFICER },
  { act: 'approve', states: ['in_review'], roles: EITHER, when: (shown, me) => !hasWritten(shown, me) },
  { act: 'publish', states: ['ready'], roles: OFFICER, when: ({ publicKey }) => publicKey !== undefined },
  { act: 'opening', states: ['open', 'sealed'], roles: ['opener', ...DECIDER] },
  { act: 'questions', states: PUBLISHED, roles: [...EITHER, 'opener', 'auditor'] },
  { act: 'addendum', states: ['open'], roles: OFFICER, when: ({ deadline }, _, now) => now < deadline },
  {
    act: 'score',
    states: ['evaluating'],
    roles: ['evaluator'],
    when: ({ scoring }, me) => scoring?.waitsFor.some((one) => one === me) === true,
  },
  {
    act: 'consensus',
    states: ['evaluating'],
    roles: ['evaluator'],
    when: (shown, me) =>
      areAllScored(shown) &&
      evaluatorsOf(shown).some((one) => one === me) &&
      standingOf(shown, me, 'evaluator') !== 'tied',
  },
  {
    act: 'lock',
    states: ['evaluating'],
    roles: [...OFFICER, 'evaluator'],
    when: (shown) =>
      areAllScored(shown) && isAgreed(shown) && isChecked(shown) && shown.scoring?.answersUntil === undefined,
  },
  {
    act: 'draw',
    states: ['decided_draft'],
    roles: [...OFFICER, 'evaluator', 'opener'],
    when: (shown, me) =>
      witnessesMissing(shown.evaluation) > 0 &&
      !(shown.evaluation?.witnesses ?? []).some(({ person }) => person === me) &&
      standingOf(shown, me, 'evaluator') !== 'tied',
  },
  {
    act: 'decide',
    states: ['decided_draft'],
    roles: DECIDER,
    when: (shown, me) => witnessesMissing(shown.evaluation) === 0 && !hasPrepared(shown, me),
  },
  {
    act: 'ending',
    states: ['none_suitable', 'cancelled'],
    roles: [...EITHER, 'opener', 'auditor'],
    when: ({ ended }) => ended?.version !== undefined,
  },
  {
    act: 'decision',
    states: ['decided', 'final', 'complete', 'none_suitable'],
    roles: [...EITHER, 'opener', 'auditor'],
    when: ({ decision }) => decision !== undefined,
  },
  {
    act: 'substitute',
    states: ['sealed', 'evaluating'],
    roles: OFFICER,
    when: (shown) => toBeReplaced(shown).length > 0,
  },
  { act: 'tenders', states: OPENED, roles: [...EITHER, 'auditor'] },
  { act: 'secrecy', states: OPENED, roles: [...EITHER, 'auditor'] },
  { act: 'record', states: OPENED, roles: [...EITHER, 'opener', 'auditor'] },
  { act: 'return', states: ['in_review', 'ready', 'decided_draft'], roles: EITHER },
  {
    act: 'rectify',
    states: ['decided', 'final', 'complete'],
    roles: DECIDER,
    when: (shown, me) => !hasPrepared(shown, me),
  },
  {
    act: 'none_suitable',
    states: ['evaluating', 'final'],
    roles: DECIDER,
    when: (shown, me) => !hasPrepared(shown, me) && (shown.decision?.winners.length ?? 0) === 0,
  },
  {
    act: 'cancel',
    states: ['draft', 'in_review', 'ready', 'open', 'sealed', 'evaluating', 'decided_draft'],
    roles: EITHER,
    when: (shown, me) => !DECIDES.includes(shown.state) || !hasPrepared(shown, me),
  },
];

/** What the reader may do with a competition now. */
export const actsOf = (shown: Looked, { has, me }: Reader, now: Instant): readonly ActKey[] =>
  RULES.filter(
    ({ states, roles, when }) =>
      states.includes(shown.state) && has(...roles) && (when === undefined || when(shown, me, now)),
  ).map(({ act }) => act);

const WAYS_ON: readonly ActKey[] = [
  'send',
  'approve',
  'publish',
  'opening',
  'score',
  'consensus',
  'lock',
  'draw',
  'decide',
  'ending',
  'decision',
];

/** The page's way on: the first act that takes the competition further, not one that changes or ends it. */
export const wayOn = (acts: readonly ActKey[]): ActKey | undefined =>
  acts.includes('lock') ? 'lock' : acts.find((act) => WAYS_ON.includes(act));

/** Somebody who could approve, had they not written it themselves: they are told to wait for another. */
export const mustWaitForAnother = (shown: Looked, { has, me }: Reader): boolean =>
  shown.state === 'in_review' && has(...EITHER) && hasWritten(shown, me);
