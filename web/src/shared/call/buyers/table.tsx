import type { Cents, Id, Share } from '@kt/kernel';
import { useAuthorityNames } from '../../agreements/buyers/use-authority-names.ts';
import { useWords } from '../../language/use-words.ts';
import { DataTable } from '../../page/data-table.tsx';

/** A buyer's part of a call; the word of whoever does not lead, where it is told. */
export type ShownPart = {
  readonly authority: Id<'authority'>;
  readonly shareBp: Share;
  readonly places: number;
  readonly ceilingCents: Cents;
  readonly consent?: 'asked' | 'proposed' | 'given' | 'declined';
  /** Why it declined, for those who may know. */
  readonly reason?: string;
};
export type BuyersTableProps = {
  readonly parts: readonly ShownPart[];
  /** Whether the words of the buyers are told. */
  readonly withConsents?: boolean;
};

/** Who buys together: share, places and ceiling of each, the lead first. */
export const BuyersTable = ({ parts, withConsents = false }: BuyersTableProps) => {
  const { t, percent, number, euros } = useWords();
  const nameOf = useAuthorityNames();
  const consentOf = ({ consent, reason }: ShownPart): string => {
    if (consent === undefined) return t('call_buyers.leads');
    return reason === undefined ? t(`call_buyers.${consent}`) : t('call_buyers.declined_why', { reason });
  };
  return (
    <DataTable
      caption={t('call_buyers.caption')}
      columns={[
        {
          key: 'buyer',
          title: t('agr.buyers.buyer'),
          cell: (part) => (
            <>
              {nameOf(part.authority)}
              {part === parts[0] && <div className="kt-quiet">{t('agr.buyers.lead')}</div>}
            </>
          ),
        },
        { key: 'share', title: t('agr.buyers.share'), align: 'end', cell: ({ shareBp }) => percent(shareBp) },
        { key: 'places', title: t('call_buyers.places'), align: 'end', cell: ({ places }) => number(places) },
        {
          key: 'ceiling',
          title: t('call_buyers.ceiling'),
          align: 'end',
          cell: ({ ceilingCents }) => euros(ceilingCents),
        },
        ...(withConsents ? [{ key: 'consent', title: t('call_buyers.consent'), cell: consentOf }] : []),
      ]}
      rows={parts}
      keyOf={({ authority }) => authority}
    />
  );
};
