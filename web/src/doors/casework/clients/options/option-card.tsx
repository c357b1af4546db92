import { Checkbox } from '@navikt/ds-react/Checkbox';
import type { ReactNode } from 'react';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { OptionView } from './presenter.ts';
import { QueueLine } from './queue-line.tsx';

type OptionCardProps = {
  readonly option: OptionView;
  /** The act, when it can be chosen. */
  readonly children?: ReactNode;
  readonly picked?: boolean;
  readonly onPick?: () => unknown;
};

/** One option as a card: who, where, when, what it can cost, and why it stands here. */
export const OptionCard = ({ option, children, picked, onPick }: OptionCardProps) => {
  const { t } = useWords();
  const { provider, summary, why, free, told, start, languages, where, price, above } = option;
  return (
    <li className="kt-card" data-edge={onPick === undefined ? 'plain' : undefined}>
      <h3>{provider}</h3>
      <p className="kt-quiet">{why}</p>
      {summary !== '' && <p>{summary}</p>}
      {above !== undefined && <p>{above}</p>}
      <Facts
        rows={[
          [t('options.free'), free],
          [t('options.told'), told],
          [t('options.start'), start],
          [t('options.languages'), languages],
          [t('options.where'), where],
          [t('options.distance'), option.distance],
          [t('options.results'), option.results],
          [t('options.prices'), price],
        ]}
      />
      <QueueLine option={option} />
      {children !== undefined && children !== false && (
        <div className="kt-row kt-no-print">
          {children}
          {onPick !== undefined && (
            <Checkbox checked={picked === true} onChange={onPick}>
              {t('options.compare')}
            </Checkbox>
          )}
        </div>
      )}
    </li>
  );
};
