import type { ReactNode } from 'react';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useInThree } from '../../../../shared/language/use-in-three.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { actsOf } from '../one/acts.ts';
import { type CompetitionShown, useEvaluation, useTenders } from '../reads.ts';
import type { DecisionWorkProps } from './decision-work.tsx';

type ReadyProps = {
  readonly shown: CompetitionShown;
  readonly act: 'decide' | 'rectify';
  readonly children: (props: DecisionWorkProps) => ReactNode;
};

/** Fetches what a decision is made of, for those who may make it. */
export const Ready = ({ shown, act, children }: ReadyProps) => {
  const { t } = useWords();
  const { has, self } = useSession();
  const mayAct = actsOf(shown, { has, me: self?.person ?? '' }, useNow()).includes(act);
  const evaluation = useEvaluation(mayAct);
  const tenders = useTenders(mayAct);
  const inThree = useInThree();
  if (!mayAct) return <Empty>{t('competition_page.not_now')}</Empty>;
  return (
    <Loaded of={inThree}>
      {() => (
        <Loaded of={evaluation}>
          {(found) => <Loaded of={tenders}>{(rows) => children({ shown, evaluation: found, tenders: rows })}</Loaded>}
        </Loaded>
      )}
    </Loaded>
  );
};
