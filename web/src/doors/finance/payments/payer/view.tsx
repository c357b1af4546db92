import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { Refusal } from '../../../../shared/api/refusal.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useSession } from '../../../../shared/session/session-context.ts';
import { type PayerSent, payerForm } from './form.ts';

type Shown = {
  readonly name: string;
  readonly yTunnus: string;
  readonly iban: string;
  readonly bankCustomerId?: string | undefined;
};
const NOBODY: Shown = { name: '', yTunnus: '', iban: '' };

const PayerForm = ({ payer: { name, yTunnus, iban, bankCustomerId = '' } }: { readonly payer: Shown }) => {
  const { t } = useWords();
  const api = useApi();
  const save = useAct(({ bankCustomerId: id, ...rest }: PayerSent, options) =>
    read(api.finance.payer.$post({ json: { ...rest, ...(id !== '' && { bankCustomerId: id }) } }, options)),
  );
  const form = useHouseForm(payerForm, { name, yTunnus, iban, bankCustomerId });
  const { field } = useFields(form);
  return (
    <>
      <HouseForm form={form} act={save} onSend={(values) => save.run(values)} label={t('finance.payer.save')}>
        <TextField label={t('finance.payer.name')} {...field('name')} />
        <TextField label={t('finance.payer.y')} {...field('yTunnus')} />
        <TextField label={t('finance.payer.iban')} {...field('iban')} />
        <TextField label={t('finance.payer.bank_id')} {...field('bankCustomerId')} />
        <p>{t('finance.payer.confirm')}</p>
      </HouseForm>
      <StatusLine>{save.done ? t('finance.payer.saved') : ''}</StatusLine>
    </>
  );
};

const Payer = ({ payer }: { readonly payer: Shown }) => {
  const { t } = useWords();
  if (useSession().has('finance_officer')) return <PayerForm payer={payer} />;
  if (payer === NOBODY) return <p>{t('finance.payer.missing')}</p>;
  return (
    <Facts
      rows={[
        [t('finance.payer.name'), payer.name],
        [t('finance.payer.y'), payer.yTunnus],
        [t('finance.payer.iban'), payer.iban],
      ]}
    />
  );
};

/** The account that payments leave from. */
export const View = () => {
  const { t } = useWords();
  const payer = useRead(['payer'], (api) => api.finance.payer.$get());
  const isUnset = payer.error instanceof Refusal && payer.error.status === 404;
  return (
    <Page
      title={t('finance.payer.title')}
      lead={<p>{t('finance.payer.lead')}</p>}
      back={{ to: '/finance/budgets', label: t('web.nav.budgets') }}
    >
      {isUnset ? <Payer payer={NOBODY} /> : <Loaded of={payer}>{(found) => <Payer payer={found} />}</Loaded>}
    </Page>
  );
};
