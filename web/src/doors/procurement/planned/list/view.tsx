import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { monthText } from '../../../../shared/joining/need-facts.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, StateTag } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { NEED_TONE } from '../answers.ts';

/** What the authority plans to buy. */
export const View = () => {
  const { t, name, day } = useWords();
  const { has } = useSession();
  const needs = useRows(['needs'], (api) => (query) => read(api.procurement.needs.$get(query)));
  const make = has('procurement_officer') && (
    <Go to="/procurement/planned/new" as="primary">
      {t('plan.new')}
    </Go>
  );
  return (
    <Page
      title={t('plan.title')}
      lead={<p>{t('plan.lead')}</p>}
      back={{ to: '/procurement/systems', label: t('sys.list.title') }}
    >
      <Loaded of={needs}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty action={make}>{t('plan.none')}</Empty>
          ) : (
            <>
              {make !== false && <p>{make}</p>}
              <DataTable
                caption={t('plan.title')}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'title',
                    title: t('plan.field.title'),
                    cell: ({ id, title }) => <Go to={`/procurement/planned/${id}`}>{name(title)}</Go>,
                  },
                  {
                    key: 'state',
                    title: t('web.state'),
                    cell: ({ state }) => <StateTag tone={NEED_TONE[state]}>{t(`state.need.${state}`)}</StateTag>,
                  },
                  { key: 'by', title: t('need.comment_by'), cell: ({ commentBy }) => day(commentBy) },
                  { key: 'month', title: t('need.month'), cell: ({ plannedMonth }) => monthText(plannedMonth) },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
};
