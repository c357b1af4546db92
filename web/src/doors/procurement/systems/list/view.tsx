import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { SYSTEM_TONE } from '../states.ts';
import { type SystemLine, systemLines } from './presenter.ts';

const Table = ({ lines }: { readonly lines: readonly SystemLine[] }) => {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('sys.list.caption', { count: lines.length })}
      columns={[
        { key: 'name', title: t('sys.name'), cell: ({ to, name }) => <Go to={to}>{name}</Go> },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state }) => <StateTag tone={SYSTEM_TONE[state]}>{t(`state.system.${state}`)}</StateTag>,
        },
        { key: 'last', title: t('sys.last_day'), cell: ({ lastDay }) => lastDay },
        { key: 'categories', title: t('sys.categories'), align: 'end', cell: ({ categories }) => categories },
        { key: 'value', title: t('sys.value'), align: 'end', cell: ({ value }) => value },
      ]}
      rows={lines}
      keyOf={({ id }) => id}
    />
  );
};

/** Every purchasing system of the authority. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const { has } = useSession();
  const systems = useRows(['systems'], (api) => (query) => read(api.procurement.systems.$get(query)));
  const make = has('procurement_officer') && (
    <p>
      <Go to="/procurement/systems/new" as="primary">
        {t('sys.new.title')}
      </Go>
    </p>
  );
  return (
    <Page title={t('sys.list.title')} lead={<p>{t('sys.list.lead')}</p>}>
      {make}
      <Loaded of={systems}>
        {(rows) =>
          rows.length === 0 ? <Empty>{t('sys.list.empty')}</Empty> : <Table lines={systemLines(rows, words)} />
        }
      </Loaded>
      <p>
        <Go to="/procurement/planned">{t('plan.title')}</Go>
      </p>
      {has('admission_officer', 'auditor') && (
        <p className="kt-row">
          <Go to="/procurement/requests" as="secondary">
            {t('req.list.title')}
          </Go>
          <Go to="/procurement/providers" as="secondary">
            {t('prov.list.title')}
          </Go>
        </p>
      )}
    </Page>
  );
};
