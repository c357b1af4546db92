import type { Id } from '@kt/kernel';
import { useWords } from '../../../../shared/language/use-words.ts';
import { type Column, DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { StateTag, type Tone } from '../../../../shared/page/parts.tsx';
import { pathOf } from '../../referrals/own-referral.ts';
import { grossOf } from './presenter.ts';
import type { Claim, Clients, Payment } from './reads.ts';

const TONES: Readonly<Record<string, Tone>> = { paid: 'success', blocked: 'error', returned: 'warning' };

type About = { readonly referral: Id<'referral'> };
type Of<R> = { readonly authority: Id<'authority'>; readonly rows: readonly R[]; readonly clients: Clients };

/** Whom a row is about, and the way there: for those who serve clients alone. */
const useClientColumn = ({
  authority,
  clients: { mayKnow, referenceOf },
}: Pick<Of<About>, 'authority' | 'clients'>) => {
  const { t } = useWords();
  const column: Column<About> = {
    key: 'client',
    title: t('money_page.client'),
    cell: ({ referral }) => {
      const reference = referenceOf(referral);
      if (reference === undefined) return null;
      return (
        <span className="kt-reference">
          <Go to={pathOf({ authority, referral })}>{reference}</Go>
        </span>
      );
    },
  };
  return mayKnow ? [column] : [];
};

/** Claims that are no payments yet: what may be sent, and what the verifier has. */
export const ClaimsTable = ({ authority, rows, clients }: Of<Claim>) => {
  const { t, name, day, euros } = useWords();
  const client = useClientColumn({ authority, clients });
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('money_page.claims')}
      columns={[
        {
          key: 'result',
          title: t('money_page.result'),
          cell: ({ claim, stepTitle }: Claim) => (
            <Go to={`/provider/referrals/${authority}/claims/${claim}`}>{name(stepTitle)}</Go>
          ),
        },
        ...client,
        { key: 'state', title: t('web.state'), cell: ({ state }) => <StateTag>{t(`state.claim.${state}`)}</StateTag> },
        { key: 'earned', title: t('money_page.earned'), cell: ({ earnedOn }) => day(earnedOn) },
        { key: 'net', title: t('money_page.net'), align: 'end', cell: ({ priceCents }) => euros(priceCents) },
      ]}
      rows={rows}
      keyOf={({ claim }) => claim}
      foot={[
        t('money_page.total'),
        ...client.map(() => ''),
        '',
        '',
        euros(rows.reduce((total, { priceCents }) => total + priceCents, 0)),
      ]}
    />
  );
};

/** Payments, the newest first, each in one of six words and with its day. */
export const PaymentsTable = ({ authority, rows, clients }: Of<Payment>) => {
  const { t, name, day, euros } = useWords();
  const client = useClientColumn({ authority, clients });
  const whenOf = ({ paidOn, payBy }: Payment): string => {
    if (paidOn !== undefined) return day(paidOn);
    return payBy === undefined ? '' : t('money_page.by', { day: day(payBy) });
  };
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('money_page.payments')}
      columns={[
        { key: 'result', title: t('money_page.result'), cell: ({ stepTitle }: Payment) => name(stepTitle) },
        ...client,
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ word }) => <StateTag tone={TONES[word] ?? 'info'}>{t(`payment.word.${word}`)}</StateTag>,
        },
        { key: 'earned', title: t('money_page.earned'), cell: ({ earnedOn }) => day(earnedOn) },
        { key: 'when', title: t('money_page.when'), cell: whenOf },
        { key: 'net', title: t('money_page.net'), align: 'end', cell: ({ amountCents }) => euros(amountCents) },
        { key: 'gross', title: t('money_page.gross'), align: 'end', cell: (payment) => euros(grossOf(payment)) },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      foot={[
        t('money_page.total'),
        ...client.map(() => ''),
        '',
        '',
        '',
        euros(rows.reduce((total, { amountCents }) => total + amountCents, 0)),
        euros(rows.reduce((total, payment) => total + grossOf(payment), 0)),
      ]}
    />
  );
};
