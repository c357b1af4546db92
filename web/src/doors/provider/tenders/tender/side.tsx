import type { useSaving } from '../../../../shared/form/use-saving.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../shared/page/parts.tsx';

type SideProps = {
  readonly comparison: number | undefined;
  readonly saving: Pick<ReturnType<typeof useSaving>, 'at' | 'isSaved'>;
};

/** The price that will be compared, and whether the draft is saved. */
export const Side = ({ comparison, saving }: SideProps) => {
  const { t, euros, moment } = useWords();
  return (
    <aside className="kt-box" aria-label={t('provider.tender.progress')}>
      <p aria-live="polite">
        {t('provider.tender.comparison')}
        <strong className="kt-figure">{comparison === undefined ? '–' : euros(comparison)}</strong>
      </p>
      <StatusLine>
        {saving.isSaved
          ? saving.at !== undefined && t('web.draft.saved', { at: moment(saving.at) })
          : t('web.draft.kept')}
      </StatusLine>
    </aside>
  );
};
