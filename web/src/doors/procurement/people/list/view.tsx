import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { rolesInWords } from '../role-words.ts';

/** Everybody who works for the authority, with what they may do. */
export const View = () => {
  const words = useWords();
  const { t } = words;
  const { has } = useSession();
  const people = useRows(['people'], (api) => (query) => read(api.procurement.people.$get(query)));
  return (
    <Page title={t('people.title')} lead={<p>{t('people.lead')}</p>}>
      {has('system_admin') && (
        <p className="kt-no-print">
          <Go to="/procurement/people/invite" as="primary">
            {t('people.invite')}
          </Go>
        </p>
      )}
      {has('system_admin', 'auditor') && (
        <p className="kt-no-print">
          <Go to="/procurement/people/attempts">{t('attempts.title')}</Go>
        </p>
      )}
      <Loaded of={people}>
        {(rows) => (
          <DataTable
            caption={t('people.caption', { count: rows.length })}
            columns={[
              {
                key: 'name',
                title: t('people.name'),
                cell: ({ person, name }) => <Go to={`/procurement/people/${person}`}>{name ?? t('people.unnamed')}</Go>,
              },
              { key: 'roles', title: t('people.roles'), cell: ({ roles }) => rolesInWords(roles, words) },
              { key: 'state', title: t('web.state'), cell: ({ state }) => t(`state.membership.${state}`) },
            ]}
            rows={rows}
            keyOf={({ person }) => person}
          />
        )}
      </Loaded>
    </Page>
  );
};
