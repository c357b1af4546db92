import type { ReferralState } from '@kt/casework/domain/referral.ts';
import type { T } from '../../../shared/language/use-words.ts';
import type { Task } from '../../../shell/tasks/task.ts';

type Row = {
  readonly id: string;
  readonly authority: string;
  readonly clientReference: string;
  readonly state: ReferralState;
  readonly answerBy: string;
};

/** Offers to answer, by when, and services to start. */
export const referralTasks = (rows: readonly Row[], t: T): readonly Task[] =>
  rows.flatMap(({ id, authority, clientReference: reference, state, answerBy }) => {
    const to = `/provider/referrals/${authority}/${id}`;
    if (state === 'offered') return [{ id, title: t('task.own.answer', { reference }), to, due: answerBy }];
    return state === 'accepted' ? [{ id, title: t('task.own.start', { reference }), to }] : [];
  });

type ClaimRow = {
  readonly claim: string;
  readonly referral: string;
  readonly state: string;
  readonly stepTitle: Readonly<Record<string, string | undefined>>;
  readonly times: { readonly latestDay: string };
};
type Texts = { readonly t: T; readonly name: (texts: ClaimRow['stepTitle']) => string };

const ASKED = { returned: 'task.own.returned', rejected: 'task.own.rejected' } as const;
const askedOf = (state: string) =>
  state === 'returned' || state === 'rejected' ? ASKED[state] : ('task.own.claim' as const);

/** Claims to send, to mend, or to dispute. The day of a first sending is told; `rows` name the client. */
export const claimTasks = (
  authority: string,
  claims: readonly ClaimRow[],
  rows: readonly Pick<Row, 'id' | 'clientReference'>[],
  { t, name }: Texts,
): readonly Task[] =>
  claims.map(({ claim, referral, state, stepTitle, times }) => {
    const key = askedOf(state);
    const reference = rows.find(({ id }) => id === referral)?.clientReference;
    return {
      id: claim,
      title: t(key, { step: name(stepTitle) }),
      to: `/provider/referrals/${authority}/claims/${claim}`,
      ...(reference !== undefined && { detail: reference }),
      ...(key === 'task.own.claim' && { due: times.latestDay }),
    };
  });
