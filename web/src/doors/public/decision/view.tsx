import { dayInFinland } from '@kt/kernel';
import { useRead } from '../../../shared/api/use-read.ts';
import { BuyersTable } from '../../../shared/call/buyers/lazy-table.tsx';
import { useWords } from '../../../shared/language/use-words.ts';
import { DataTable } from '../../../shared/page/data-table.tsx';
import { Loaded } from '../../../shared/page/loaded.tsx';
import { Page } from '../../../shared/page/page.tsx';
import { Facts, StateTag } from '../../../shared/page/parts.tsx';
import { usePathId } from '../../../shared/page/use-path.ts';
import { comparedRows, type DecisionShown } from './presenter.ts';

const Decision = ({ decision }: { readonly decision: DecisionShown }) => {
  const words = useWords();
  const { t, name, day } = words;
  return (
    <>
      <Facts
        rows={[
          [t('decision.what'), name(decision.title ?? {})],
          [t('decision.public_since'), day(dayInFinland(decision.completedAt))],
          [t('decision.id'), <code key="id">{decision.competition}</code>],
        ]}
      />
      {decision.parts !== undefined && <BuyersTable parts={decision.parts} />}
      {decision.compared.length > 0 && (
        <DataTable
          caption={t('decision.comparison')}
          keyOf={({ key }) => key}
          rows={comparedRows(decision, words)}
          columns={[
            { key: 'provider', title: t('decision.tenderer'), cell: ({ provider }) => provider },
            { key: 'place', title: t('decision.place'), align: 'end', cell: ({ place }) => place },
            { key: 'points', title: t('decision.points'), align: 'end', cell: ({ points }) => points },
            { key: 'price', title: t('decision.price'), align: 'end', cell: ({ price }) => price },
            {
              key: 'wins',
              title: t('decision.result'),
              cell: ({ wins }) =>
                wins ? <StateTag tone="success">{t('decision.won')}</StateTag> : t('decision.not_won'),
            },
          ]}
        />
      )}
      <p>{t('decision.rest')}</p>
    </>
  );
};

/** The public version of one decision: the comparison, without texts and names of persons. */
export const View = () => {
  const { t } = useWords();
  const authority = usePathId('authority');
  const competition = usePathId('competition');
  const decision = useRead(['decision', competition], (api) =>
    api.public.authorities[':authority'].decisions[':competition'].$get({ param: { authority, competition } }),
  );
  return (
    <Page title={t('decision.title')} back={{ to: '/decisions', label: t('decision.all') }}>
      <Loaded of={decision}>{(found) => <Decision decision={found} />}</Loaded>
    </Page>
  );
};
