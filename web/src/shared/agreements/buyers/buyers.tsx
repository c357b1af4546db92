import { useWords } from '../../language/use-words.ts';
import { DataTable } from '../../page/data-table.tsx';
import { Section } from '../../page/page.tsx';
import { useSession } from '../../session/session-context.ts';
import type { AgreementShown } from '../answers.ts';
import { buyerRows } from './presenter.ts';
import { useAuthorityNames } from './use-authority-names.ts';

export type BuyersProps = { readonly agreement: AgreementShown };

/** Who buys together: shares, places and euros, used and left. */
export const Buyers = ({ agreement }: BuyersProps) => {
  const words = useWords();
  const { t } = words;
  const { actingFor } = useSession();
  const authorityName = useAuthorityNames();
  const rows = buyerRows(agreement, actingFor, { ...words, authorityName });
  return (
    <Section title={t('agr.buyers')}>
      <DataTable
        caption={t('agr.buyers.caption')}
        columns={[
          {
            key: 'name',
            title: t('agr.buyers.buyer'),
            cell: ({ name, note }) => (
              <>
                {name}
                {note !== '' && <div className="kt-quiet">{note}</div>}
              </>
            ),
          },
          { key: 'share', title: t('agr.buyers.share'), align: 'end', cell: ({ share }) => share },
          { key: 'places', title: t('agr.buyers.places'), align: 'end', cell: ({ places }) => places },
          { key: 'euros', title: t('agr.buyers.euros'), align: 'end', cell: ({ euros }) => euros },
          { key: 'left', title: t('agr.buyers.left'), align: 'end', cell: ({ left }) => left },
        ]}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};
