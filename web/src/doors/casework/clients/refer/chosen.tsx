import type { Instant } from '@kt/kernel';
import { useState } from 'react';
import { useNow } from '../../../../shared/api/clock-context.ts';
import type { Refusal } from '../../../../shared/api/refusal.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import { type OptionView, obstacleIn } from '../options/presenter.ts';

/** A place that has gone while the page lay open. */
export type Gone = { readonly refusal: Refusal; readonly at: Instant };

/** Every refusal that told whose place had gone, with when it was learnt. */
export const useGone = (refusal: Refusal | undefined): readonly Gone[] => {
  const [gone, setGone] = useState<readonly Gone[]>([]);
  const at = useNow();
  if (refusal?.facts['lost'] !== undefined && !gone.some((one) => one.refusal === refusal))
    setGone([...gone, { refusal, at }]);
  return gone;
};

type ChosenProps = { readonly option: OptionView; readonly gone: readonly Gone[] };

/** What was chosen, as it stood on the page; of its places what was learnt last. */
export const Chosen = ({ option, gone }: ChosenProps) => {
  const { t, moment } = useWords();
  const last = gone.findLast(({ refusal }) => refusal.facts['lost'] === option.agreement);
  const why = last === undefined ? undefined : obstacleIn(last.refusal.code);
  const free =
    last === undefined || why === undefined
      ? option.free
      : t('refer.lost_learnt', { why: t(`options.obstacle.${why}`), at: moment(last.at) });
  return (
    <div className="kt-box">
      <h2>{option.provider}</h2>
      <Facts
        rows={[
          [t('options.start'), option.start],
          [t('options.where'), option.where],
          [t('options.languages'), option.languages],
          [t('options.free'), free],
          [t('options.prices'), option.price],
        ]}
      />
    </div>
  );
};
