import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import type { Clients, Payment } from './reads.ts';

type ReturnCode =
  | 'amount_wrong'
  | 'wrong_step'
  | 'evidence_unclear'
  | 'duplicate'
  | 'over_commitment'
  | 'payee_unclear'
  | 'other';
const CODES: readonly ReturnCode[] = [
  'amount_wrong',
  'wrong_step',
  'evidence_unclear',
  'duplicate',
  'over_commitment',
  'payee_unclear',
];
const codeOf = (text: string | undefined): ReturnCode => CODES.find((one) => one === text) ?? 'other';

type CardProps = { readonly payment: Payment; readonly client: string | undefined };

const Card = ({ payment: { stepTitle, amountCents, why, returnedFor, bankCode }, client }: CardProps) => {
  const { t, name, euros } = useWords();
  return (
    <li className="kt-card" data-edge="near">
      <h3>{[name(stepTitle), ...(client === undefined ? [] : [client]), euros(amountCents)].join(', ')}</h3>
      <p>
        {why === undefined
          ? t('money_page.returned', { why: t(`line.return.${codeOf(returnedFor)}`) })
          : t(`payment.blocked.${why}`)}
      </p>
      {bankCode !== undefined && <p className="kt-quiet">{t('money_page.bank', { code: bankCode })}</p>}
      {why !== undefined && (
        <div>
          <Go to="/provider/organisation/payee" as="primary">
            {t('money_page.blocked.payee')}
          </Go>
        </div>
      )}
    </li>
  );
};

/** What does not move, why, and what to do about it. */
export const Stuck = ({ payments, clients }: { readonly payments: readonly Payment[]; readonly clients: Clients }) => {
  const { t } = useWords();
  if (payments.length === 0) return null;
  return (
    <Section title={t('money_page.blocked')}>
      <ul className="kt-cards">
        {payments.map((payment) => (
          <Card key={payment.id} payment={payment} client={clients.referenceOf(payment.referral)} />
        ))}
      </ul>
    </Section>
  );
};
