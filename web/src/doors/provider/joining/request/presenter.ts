import type { Id } from '@kt/kernel';
import type { Words } from '../../../../shared/language/use-words.ts';
import type { PathStep } from '../../../../shared/page/path.tsx';
import type { Request } from '../read-joining.ts';
import type { DeclarationShown } from './form.ts';

type Declared = Pick<Request, 'declarations'>;

/** What the form shows of what was declared before. */
export const shownIn = ({ declarations }: Declared): DeclarationShown => {
  const own = declarations.find(({ role }) => role === 'applicant');
  return { meets: [...(own?.meets ?? [])], exclusion: own?.noExclusionGrounds === true ? ['none'] : [] };
};

/** What is sent: the applicant's own declaration, and others' as they stand. */
export const declared = ({ declarations }: Declared, organisation: Id<'organisation'>, meets: readonly string[]) => ({
  declarations: [
    { organisation, role: 'applicant' as const, noExclusionGrounds: true, meets: [...meets] },
    ...declarations
      .filter(({ role }) => role !== 'applicant')
      .map(({ meets: theirs, lacks, notes, ...other }) => ({
        ...other,
        meets: [...theirs],
        ...(lacks && { lacks: [...lacks] }),
        ...(notes && { notes: { ...notes } }),
      })),
  ],
});

export type Turn = 'write' | 'wait' | 'answer' | 'admitted' | 'rejected' | 'over';

const TURNS: Readonly<Record<Request['state'], Turn>> = {
  draft: 'write',
  submitted: 'wait',
  in_review: 'wait',
  proposed: 'wait',
  returned: 'answer',
  accepted: 'admitted',
  rejected: 'rejected',
  withdrawn: 'over',
  lapsed: 'over',
};
export const turnOf = ({ state }: Pick<Request, 'state'>): Turn => TURNS[state];

const WITHDRAWABLE: readonly Request['state'][] = ['draft', 'submitted', 'returned'];
export const isWithdrawable = ({ state }: Pick<Request, 'state'>): boolean => WITHDRAWABLE.includes(state);

const ORDER = ['draft', 'submitted', 'in_review', 'proposed', 'accepted'];

type Ask = Pick<Request, 'state' | 'clock' | 'submitted'>;

/** Where a request has come and who does what next. */
export const stepsOf = ({ state, clock, submitted }: Ask, { t, day, moment }: Pick<Words, 't' | 'day' | 'moment'>) => {
  const come = ORDER.indexOf(state === 'returned' ? 'in_review' : state);
  const decideBy =
    clock === undefined
      ? ''
      : t('provider.request.decide_by', { day: day(clock.decideBy), count: Math.max(0, clock.workingDaysLeft) });
  const steps: readonly PathStep[] = [
    {
      key: 'sent',
      title: t('provider.request.step.sent'),
      detail: submitted === undefined ? '' : moment(submitted.at),
      done: come >= 1,
    },
    { key: 'review', title: t('provider.request.step.review'), detail: decideBy, done: come >= 3 },
    { key: 'decision', title: t('provider.request.step.decision'), detail: '', done: come >= 4 },
  ];
  return steps;
};
