import type { Words } from '../../../../shared/language/use-words.ts';
import type { PathStep } from '../../../../shared/page/path.tsx';
import type { Request } from '../read-joining.ts';

type Ready = Pick<Request, 'declarations' | 'offer' | 'parties'>;

const isOffered = (offer: Request['offer']): boolean =>
  offer !== undefined && offer.languages.length > 0 && offer.municipalities.length > 0;

/** Whether a draft has what is needed to send it: every answer, an offer, and no ground for exclusion. */
export const isReady = (
  { declarations, offer, parties }: Ready,
  { requirements }: { readonly requirements: readonly { readonly key: string }[] },
): boolean => {
  const own = declarations.find(({ role }) => role === 'applicant');
  if (own?.noExclusionGrounds !== true || !isOffered(offer)) return false;
  const answers = [...own.meets, ...(parties === undefined ? [] : (own.lacks ?? []))];
  return requirements.every(({ key }) => answers.includes(key));
};

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
