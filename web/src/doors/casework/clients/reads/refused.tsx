import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useRows } from '../../../../shared/api/use-rows.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { refusedKey, refusedWords, trierOf } from '../../refused-words.ts';

/** What was tried with the client's data or referrals and refused; may be shown to the client. */
export const Refused = ({ client }: { readonly client: Id<'client'> }) => {
  const words = useWords();
  const { t, moment } = words;
  const { self } = useSession();
  const param = { client };
  const refused = useRows(
    ['refused', client],
    (api) => (page) => read(api.casework.worker.clients[':client'].refused.$get({ param, ...page })),
  );
  return (
    <Loaded of={refused}>
      {(rows) =>
        rows.length === 0 ? (
          <p>{t('refused.own_none')}</p>
        ) : (
          <DataTable
            caption={t('refused.own_caption')}
            rows={rows}
            keyOf={refusedKey}
            columns={[
              { key: 'at', title: t('refused.at'), cell: ({ at }) => moment(at) },
              { key: 'who', title: t('refused.who'), cell: (one) => t(trierOf(one, self?.person)) },
              { key: 'what', title: t('refused.what'), cell: (one) => refusedWords(one, words).what },
              { key: 'why', title: t('refused.why'), cell: (one) => refusedWords(one, words).why },
            ]}
          />
        )
      }
    </Loaded>
  );
};
