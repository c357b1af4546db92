import { dayInFinland } from '@kt/kernel';
import { useNow } from '../api/clock-context.ts';
import { useWords } from '../language/use-words.ts';
import { StateTag } from '../page/parts.tsx';
import type { AgreementLine } from './answers.ts';
import { isAhead } from './is-ahead.ts';
import { AGREEMENT_TONE } from './states.ts';

/** The state of an agreement; a signed one whose first day has not come says when it begins. */
export const AgreementState = ({ of }: { readonly of: Pick<AgreementLine, 'state' | 'start'> }) => {
  const { t, day } = useWords();
  const ahead = isAhead(of, dayInFinland(useNow()));
  return (
    <StateTag tone={ahead ? 'info' : AGREEMENT_TONE[of.state]}>
      {ahead ? t('agreement.begins', { day: day(of.start) }) : t(`state.agreement.${of.state}`)}
    </StateTag>
  );
};
