import type { Instant } from '@kt/kernel';
import { useWords } from '../../../shared/language/use-words.ts';
import type { Call } from './read-calls.ts';
import type { Invitation } from './use-call.ts';

const ENDS = ['cancelled', 'none_suitable', 'no_tenders'] as const;

/** How a call ended without a decision, if it did. */
export const endOf = (state: string): (typeof ENDS)[number] | undefined => ENDS.find((one) => one === state);

/** Why nothing can be written for a call. */
export type Turn = 'ended' | 'late' | 'none';

/** `none` while the call takes tenders: then it is for another reason. */
export const turnOf = (
  { state, deadline }: { readonly state: string; readonly deadline: string },
  now: Instant,
): Turn => {
  if (endOf(state) !== undefined) return 'ended';
  return state === 'open' && now < deadline ? 'none' : 'late';
};

type EndedProps = { readonly call: Pick<Invitation, 'state' | 'deadline' | 'ended'>; readonly tender: Call['tender'] };

/** What its end means for somebody invited, and for the tender that they have sent. */
export const EndedSays = ({ call: { state, deadline, ended }, tender }: EndedProps) => {
  const { t } = useWords();
  const end = endOf(state);
  if (end === undefined) return null;
  const isUnopened = ended !== undefined && ended.at < deadline && tender?.state === 'submitted';
  return (
    <>
      <p>{t(`provider.call.ended_says.${end}`)}</p>
      {isUnopened && <p>{t('provider.call.unopened')}</p>}
    </>
  );
};
