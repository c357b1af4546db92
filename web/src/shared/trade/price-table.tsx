import { DISTANCE_GROUPS, type RateCard } from '@kt/terms';
import { useWords } from '../language/use-words.ts';
import { type Column, DataTable } from '../page/data-table.tsx';
import { AfterSwitch } from './after-switch.tsx';
import { mostPerClient, type PriceRow, priceRows } from './price-rows.ts';

/** What each result pays, by how far from working life the client is. */
export const PriceTable = ({ card, caption }: { readonly card: RateCard; readonly caption: string }) => {
  const words = useWords();
  const { t } = words;
  const rows = priceRows(card, words);
  const prices: readonly Column<PriceRow>[] = DISTANCE_GROUPS.map((group, n) => ({
    key: group,
    title: t('price.group', { group }),
    align: 'end',
    cell: (row) => row.prices[n],
  }));
  const caps = rows.some(({ isCap }) => isCap);
  return (
    <div className="kt-stack kt-tight">
      <DataTable
        caption={caption}
        columns={[
          { key: 'title', title: t('price.step'), cell: (row) => `${row.title}${row.isCap ? ' *' : ''}` },
          ...prices,
          { key: 'evidence', title: t('price.evidence'), cell: (row) => row.evidence },
        ]}
        rows={rows}
        keyOf={(row) => row.key}
        foot={[t('price.most'), ...mostPerClient(card, words), '']}
      />
      <p className="kt-quiet">
        {caps && `* ${t('price.cap')} `}
        {t('price.groups')}
      </p>
      <AfterSwitch card={card} />
    </div>
  );
};
