import { useWords } from '../../../../shared/language/use-words.ts';
import { StateTag } from '../../../../shared/page/parts.tsx';
import { type PartRow, partId } from './parts.ts';

/** The tender's parts: how far each has come, and a way to it. */
export const PartList = ({ rows }: { readonly rows: readonly PartRow[] }) => {
  const { t } = useWords();
  return (
    <nav aria-label={t('tender.parts')}>
      <ul className="kt-plain-list">
        {rows.map(({ key, title, state, tone, isLast }) => (
          <li key={key} className="kt-row">
            <a
              href={`#${partId(key)}`}
              onClick={(event) => {
                event.preventDefault();
                document.querySelector<HTMLElement>(`#${partId(key)}`)?.focus();
              }}
            >
              {title}
            </a>
            {isLast && <span className="kt-quiet">{t('tender.part.left_off')}</span>}
            <StateTag tone={tone}>{state}</StateTag>
          </li>
        ))}
      </ul>
    </nav>
  );
};
