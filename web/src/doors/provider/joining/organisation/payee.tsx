import { showIban } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { mayCountersign } from '../powers.ts';
import type { OwnProvider } from '../use-own.ts';
import { mayConfirmPayee } from './presenter.ts';

type Payee = Pick<NonNullable<OwnProvider['payee']>, 'name' | 'iban' | 'vat' | 'from'>;

const Account = ({ payee: { name, iban, vat, from } }: { readonly payee: Payee }) => {
  const { t, day, percent } = useWords();
  return (
    <Facts
      rows={[
        [t('provider.payee.name'), name],
        [
          t('provider.payee.iban'),
          <span key="iban" className="kt-number">
            {showIban(iban)}
          </span>,
        ],
        [t('provider.payee.vat'), vat.liable ? percent(vat.rate) : t('provider.payee.no_vat')],
        [t('provider.payee.from'), day(from)],
      ]}
    />
  );
};

const Proposal = ({ own, payee }: { readonly own: OwnProvider; readonly payee: Payee }) => {
  const { t } = useWords();
  const session = useSession();
  const api = useApi();
  const at = api.provider.providers.own.payee;
  const confirm = useAct((_: object, options) => read(at.confirmation.$post({ json: {} }, options)));
  const refuse = useAct((json: { reason: string }, options) => read(at.refusal.$post({ json }, options)));
  const withdraw = useAct((_: object, options) => read(at.withdrawal.$post({ json: {} }, options)));
  const who = { person: session.self?.person, binds: mayCountersign(session) };
  const isOwn = own.proposal?.proposed.by === who.person;
  const { version } = own;
  return (
    <div className="kt-box">
      <h3>{t('provider.payee.proposed')}</h3>
      <Account payee={payee} />
      <p>{t(own.state === 'confirmed' ? 'provider.payee.waits' : 'provider.payee.waits_for_confirmation')}</p>
      <div className="kt-row">
        {mayConfirmPayee(own, who) && (
          <ActButton
            label={t('provider.payee.confirm')}
            act={confirm}
            onAct={() => confirm.run({}, version)}
            confirm={<p>{t('provider.payee.confirm_says')}</p>}
          />
        )}
        {isOwn && (
          <ActButton
            label={t('provider.payee.withdraw')}
            act={withdraw}
            onAct={() => withdraw.run({}, version)}
            variant="secondary"
          />
        )}
        {!isOwn && own.state === 'confirmed' && session.has('org_admin', 'signatory') && (
          <ActButton
            label={t('provider.payee.refuse')}
            act={refuse}
            onAct={() => refuse.run({ reason: t('provider.payee.refuse_reason') }, version)}
            variant="secondary"
            confirm={<p>{t('provider.payee.refuse_says')}</p>}
          />
        )}
      </div>
      <StatusLine>{confirm.done ? t('provider.payee.confirmed') : ''}</StatusLine>
    </div>
  );
};

/** Where the organisation is paid, and a change that waits for its second person. */
export const PayeeSection = ({ own }: { readonly own: OwnProvider }) => {
  const { t } = useWords();
  const { has } = useSession();
  return (
    <Section title={t('provider.payee.section')}>
      {own.payee === undefined ? <p>{t('provider.payee.none')}</p> : <Account payee={own.payee} />}
      <Facts
        rows={[[t('organisation.invoicing.now'), t(`organisation.invoicing.${own.invoicing?.by ?? 'self_billing'}`)]]}
      />
      {own.proposal && <Proposal own={own} payee={own.proposal} />}
      {has('org_admin', 'signatory') && (
        <div className="kt-row">
          <Go to="/provider/organisation/payee" as="secondary">
            {t(own.payee === undefined ? 'provider.payee.give' : 'provider.payee.change')}
          </Go>
          <Go to="/provider/organisation/invoicing" as="secondary">
            {t('organisation.invoicing.change')}
          </Go>
        </div>
      )}
    </Section>
  );
};
