import { useWords } from '../language/use-words.ts';
import type { DifferenceRow } from './differences.ts';

/** What changes, field by field: how it was, and how it is now. */
export const DifferenceList = ({ rows }: { readonly rows: readonly DifferenceRow[] }) => {
  const { t } = useWords();
  return (
    <dl className="kt-facts">
      {rows.map(({ key, name, was, is }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>
            <p className="kt-quiet">
              {t('call_change.was')} <del>{was}</del>
            </p>
            <p>
              {t('call_change.is')} <strong>{is}</strong>
            </p>
          </dd>
        </div>
      ))}
    </dl>
  );
};
