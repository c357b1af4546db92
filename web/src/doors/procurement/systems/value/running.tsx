import { useRead } from '../../../../shared/api/use-read.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import type { SystemShown } from '../answers.ts';
import { sumsOf, together } from '../running/presenter.ts';
import { RunningTable } from '../running/table.tsx';

/** How far the agreements of each category have come, from their ceilings to what is paid. */
export const Running = ({ system }: { readonly system: SystemShown }) => {
  const { t, name } = useWords();
  const { has } = useSession();
  const mayRead = has('procurement_officer', 'agreement_manager', 'decision_maker', 'finance_officer', 'auditor');
  const values = useRead(['running'], mayRead ? (api) => api.procurement['running-values'].$get() : undefined);
  if (system.categories.length === 0 || !mayRead) return null;
  return (
    <Section title={t('sval.money')}>
      <p className="kt-quiet">{t('sval.money.lead')}</p>
      <Loaded of={values}>
        {({ rows }) => {
          const lines = system.categories.map((one) => ({
            key: one.id,
            name: name(one.name),
            shown: <Go to={`/procurement/systems/${system.id}/value/${one.id}`}>{name(one.name)}</Go>,
            sums: sumsOf(rows, one.id),
          }));
          return (
            <RunningTable
              caption={t('sval.money.caption')}
              first={t('sval.category')}
              rows={lines}
              total={together(lines.map(({ sums }) => sums))}
              file={system.id}
            />
          );
        }}
      </Loaded>
    </Section>
  );
};
