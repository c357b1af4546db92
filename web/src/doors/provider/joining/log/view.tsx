import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { newestFirst } from '../../../../shared/trade/change-log.ts';
import { ChangeLogTable } from '../../../../shared/trade/change-log-table.tsx';
import { useMembers } from '../use-own.ts';

/** Who has changed what about the organisation, and when. */
export const View = () => {
  const { t } = useWords();
  const members = useMembers();
  const log = useRows(['own-history'], (api) => (query) => read(api.provider.providers.own.history.$get(query)));
  const board = useRows(['board-history'], (api) => (query) => read(api.provider.board.history.$get(query)));
  return (
    <Page
      title={t('organisation.log.title')}
      lead={<p>{t('organisation.log.lead')}</p>}
      back={{ to: '/provider/organisation', label: t('web.nav.organisation') }}
    >
      <Loaded of={log}>
        {(rows) => <ChangeLogTable rows={newestFirst([...rows, ...(board.data ?? [])])} members={members.data ?? []} />}
      </Loaded>
    </Page>
  );
};
