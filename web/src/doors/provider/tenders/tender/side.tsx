import type { useSaving } from '../../../../shared/form/use-saving.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Due, StatusLine } from '../../../../shared/page/parts.tsx';
import { Path } from '../../../../shared/page/path.tsx';

type SideProps = {
  readonly deadline: string;
  readonly comparison: number | undefined;
  readonly filled: { readonly prices: number; readonly answers: number };
  readonly asked: { readonly prices: number; readonly answers: number };
  readonly saving: Pick<ReturnType<typeof useSaving>, 'at' | 'isSaved'>;
};

/** What is done and what is not, the price that will be compared, and whether the draft is saved. */
export const Side = ({ deadline, comparison, filled, asked, saving }: SideProps) => {
  const { t, euros, moment } = useWords();
  const step = (key: 'prices' | 'answers') => ({
    key,
    title: t(`provider.tender.${key}`),
    detail: t('provider.tender.filled', { done: filled[key], of: asked[key] }),
    done: filled[key] >= asked[key],
  });
  return (
    <aside className="kt-box" aria-label={t('provider.tender.progress')}>
      <Due at={deadline} label={t('provider.call.deadline')} />
      <p aria-live="polite">
        {t('provider.tender.comparison')}
        <strong className="kt-figure">{comparison === undefined ? '–' : euros(comparison)}</strong>
      </p>
      <Path
        steps={[
          step('prices'),
          step('answers'),
          { key: 'check', title: t('provider.tender.then_check'), done: false },
          { key: 'submit', title: t('provider.tender.then_submit'), done: false },
        ]}
      />
      <StatusLine>
        {saving.isSaved
          ? saving.at !== undefined && t('web.draft.saved', { at: moment(saving.at) })
          : t('web.draft.kept')}
      </StatusLine>
    </aside>
  );
};
