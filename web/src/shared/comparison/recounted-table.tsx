import type { PublishedTender } from '@kt/competition/domain/published-evaluation.ts';
import { Alert } from '@navikt/ds-react/Alert';
import { useWords } from '../language/use-words.ts';
import { type Column, DataTable } from '../page/data-table.tsx';
import { Facts } from '../page/parts.tsx';
import type { Recounted, Told } from './recount.ts';

const HUNDREDTHS = 100;

/** An exact price in whole cents, for reading: what was compared is the exact one. */
const roundedCents = ({ numerator, denominator }: PublishedTender['price']): number => {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  return Number((2n * above + below) / (2n * below));
};

type RecountedTableProps = {
  readonly told: Told;
  readonly again: Recounted;
  /** What a tender is called; its provider's name where the page knows it. */
  readonly callTender: (tender: string, provider: string) => string;
};
type Row = Recounted['ranking'][number];

/** What came of reckoning it again: whether it is the same, and every figure. */
export const RecountedTable = ({ told, again, callTender }: RecountedTableProps) => {
  const { t, name, number, euros, moment } = useWords();
  const tenders = new Map<string, PublishedTender>(told.tenders.map((one) => [one.tender, one]));
  const points = (hundredths: number): string => number(hundredths / HUNDREDTHS);
  const priceOf = ({ tender }: Row): string => {
    const price = tenders.get(tender)?.price;
    return price === undefined ? '' : euros(roundedCents(price));
  };
  const criteria: readonly Column<Row>[] = told.criteria.map(({ key, title, weight }) => ({
    key,
    title: `${name(title)} (${number(weight)})`,
    align: 'end',
    cell: (row) => points(row.points[key] ?? 0),
  }));
  return (
    <>
      <Alert variant={again.isSame ? 'success' : 'error'}>
        {t(again.isSame ? 'verify.ranking.same' : 'verify.ranking.other')}
      </Alert>
      <DataTable<Row>
        caption={t('verify.ranking.table')}
        keyOf={({ tender }) => tender}
        rows={again.ranking}
        columns={[
          {
            key: 'tender',
            title: t('verify.ranking.tender'),
            cell: ({ rank, tender }) => `${number(rank)}. ${callTender(tender, tenders.get(tender)?.provider ?? '')}`,
          },
          { key: 'price', title: t('verify.ranking.price'), align: 'end', cell: priceOf },
          ...criteria,
          { key: 'total', title: t('verify.ranking.total'), align: 'end', cell: ({ total }) => points(total) },
          {
            key: 'decided',
            title: t('verify.ranking.decided'),
            cell: ({ decidedBy }) => t(`verify.ranking.by.${decidedBy}`),
          },
        ]}
      />
      <Facts
        rows={[
          [t('verify.ranking.seed'), <code key="seed">{told.seed}</code>],
          [t('verify.ranking.witnessed'), told.drawWitnessedAt?.map(moment).join('; ')],
          [t('verify.ranking.evaluation'), told.evaluation && <code key="hash">{told.evaluation}</code>],
        ]}
      />
      <p className="kt-quiet">{t('verify.ranking.seed_help')}</p>
    </>
  );
};
