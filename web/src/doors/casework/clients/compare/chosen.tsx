import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { type Asked, searchOf } from '../options/asked.ts';
import type { OptionView } from '../options/presenter.ts';

type ChosenProps = {
  /** The client's page. */
  readonly base: string;
  readonly asked: Asked;
  readonly options: readonly Pick<OptionView, 'agreement' | 'provider'>[];
};

/** What the client chose: on to the referral. Not printed. */
export const Chosen = ({ base, asked, options }: ChosenProps) => {
  const { t } = useWords();
  return (
    <div className="kt-row kt-no-print">
      {options.map(({ agreement, provider }) => (
        <Go
          key={agreement}
          to={`${base}/refer${searchOf({ ...asked, picked: [] })}&agreement=${agreement}`}
          as="secondary"
        >
          {t('compare.chose', { provider })}
        </Go>
      ))}
    </div>
  );
};
