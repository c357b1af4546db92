import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Strip } from '../../../../shared/page/parts.tsx';
import { COUNTED, countsOf, type Outcome } from './pieces.ts';

const MOST_SHOWN = 100;

/** How many rows are new, changed, the same and refused, and the refused ones by line. */
export const OutcomeOf = ({ outcomes }: { readonly outcomes: readonly Outcome[] }) => {
  const { t } = useWords();
  const counts = countsOf(outcomes);
  const refused = outcomes.filter(({ outcome }) => outcome === 'refused').toSorted((a, b) => a.line - b.line);
  return (
    <>
      <Strip figures={COUNTED.map((kind) => [t(`csys.count.${kind}`), String(counts[kind])])} />
      {refused.length > 0 && (
        <DataTable
          caption={t('csys.refused', { count: refused.length })}
          rows={refused.slice(0, MOST_SHOWN)}
          keyOf={({ line }) => String(line)}
          columns={[
            { key: 'line', title: t('csys.line'), cell: ({ line }) => String(line) },
            { key: 'column', title: t('csys.column'), cell: ({ column }) => column ?? '' },
            { key: 'why', title: t('csys.why'), cell: ({ fault = 'form' }) => t(`csys.fault.${fault}`) },
          ]}
        />
      )}
    </>
  );
};
