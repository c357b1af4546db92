import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useNames } from '../../use-names.ts';
import type { ClaimData } from './use-claim.ts';

type BesideProps = { readonly rows: NonNullable<ClaimData['beside']> };

/** Claims on the same kind of step in the client's other services: whose, over which days, and how far they are. */
export const Beside = ({ rows }: BesideProps) => {
  const { t, day } = useWords();
  const nameOf = useNames(rows.map(({ provider }) => provider));
  return (
    <Section title={t('verify.beside')}>
      <p>{t('verify.beside_lead')}</p>
      <DataTable
        caption={t('verify.beside_claims')}
        rows={rows}
        keyOf={({ claim }) => claim}
        columns={[
          { key: 'provider', title: t('verify.beside_provider'), cell: ({ provider }) => nameOf(provider) },
          {
            key: 'days',
            title: t('verify.beside_days'),
            cell: ({ from, to, same }) => {
              const days = from === to ? day(from) : t('results.span', { from: day(from), to: day(to) });
              return `${days}, ${t(same ? 'verify.beside_same' : 'verify.beside_other')}`;
            },
          },
          {
            key: 'how',
            title: t('verify.beside_how'),
            cell: ({ paid }) => t(paid ? 'verify.beside_paid' : 'verify.beside_sent'),
          },
          {
            key: 'claim',
            title: t('verify.beside_claim'),
            cell: ({ claim }) => <Go to={`/casework/claims/${claim}`}>{t('verify.beside_open')}</Go>,
          },
        ]}
      />
    </Section>
  );
};
