import type { Id } from '@kt/kernel';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Empty, Strip } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { figuresOf, stuck } from './presenter.ts';
import { type Claim, type Clients, type Payment, useAuthorities, useClaims, useClients, usePayments } from './reads.ts';
import { Stuck } from './stuck.tsx';
import { ClaimsTable, PaymentsTable } from './tables.tsx';

type MoneyProps = {
  readonly authority: Id<'authority'>;
  readonly clients: Clients;
  readonly claims: readonly Claim[];
  readonly payments: readonly Payment[];
  readonly isCut: boolean;
};

const Money = ({ authority, clients, claims, payments, isCut }: MoneyProps) => {
  const { t, euros } = useWords();
  const { expected, moving, paid } = figuresOf(claims, payments);
  if (claims.length + payments.length === 0)
    return (
      <Empty action={<Go to="/provider/referrals">{t('money_page.to_clients')}</Go>}>{t('money_page.none')}</Empty>
    );
  return (
    <>
      <Strip
        figures={[
          [t('money_page.expected'), euros(expected)],
          [t('money_page.moving'), euros(moving)],
          [t('money_page.paid'), euros(paid)],
        ]}
      />
      <Stuck payments={stuck(payments)} clients={clients} />
      <ClaimsTable authority={authority} rows={claims} clients={clients} />
      <PaymentsTable authority={authority} rows={payments} clients={clients} />
      {isCut && <p className="kt-quiet">{t('money_page.more', { count: payments.length })}</p>}
    </>
  );
};

type OfProps = { readonly authority: Id<'authority'>; readonly title: string | undefined };

const OfAuthority = ({ authority, title }: OfProps) => {
  const { has } = useSession();
  const mayRead = has('org_admin', 'worker', 'signatory');
  const claims = useClaims(authority, mayRead);
  const payments = usePayments(authority);
  const clients = useClients(has('worker'));
  return (
    <Loaded of={payments}>
      {({ rows, cursor }) => (
        <>
          {title !== undefined && <h2>{title}</h2>}
          <Money
            authority={authority}
            clients={clients}
            claims={claims.data?.rows ?? []}
            payments={rows}
            isCut={cursor !== undefined}
          />
        </>
      )}
    </Loaded>
  );
};

/** A provider's money by buyer: expected, on its way, paid, and what blocks. */
export const View = () => {
  const { t, name } = useWords();
  const authorities = useAuthorities();
  return (
    <Page title={t('money_page.title')} lead={<p>{t('money_page.lead')}</p>}>
      <Loaded of={authorities}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('money_page.none')}</Empty>
          ) : (
            rows.map(({ authority, names }) => (
              <OfAuthority key={authority} authority={authority} title={rows.length > 1 ? name(names) : undefined} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
};
