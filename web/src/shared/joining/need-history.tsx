import { useWords } from '../language/use-words.ts';
import { type ChangedNeed, needChanges } from './need-changes.ts';

/** What has changed since a need was announced: before and now, side by side. */
export const NeedHistory = ({ need }: { readonly need: ChangedNeed }) => {
  const words = useWords();
  const { t, moment } = words;
  return needChanges(need, words).map(({ at, rows }) => (
    <section key={at} className="kt-box">
      <p>
        <strong>{t('need.changed', { at: moment(at) })}</strong>
      </p>
      <dl className="kt-facts">
        {rows.map(({ field, name, was, is }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>
              <p className="kt-quiet kt-written">
                {`${t('need.changed.old')}: `}
                <del>{was}</del>
              </p>
              <p className="kt-written">
                {`${t('need.changed.new')}: `}
                <ins>{is}</ins>
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
};
