import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { type Act, useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Facts } from '../../../../shared/page/parts.tsx';
import type { ProviderShown } from '../answers.ts';
import { calledForm, reasonForm } from './form.ts';
import { grouped } from './presenter.ts';

type Shown = { readonly provider: ProviderShown };
type Reason = z.output<typeof reasonForm>;
type ReasonActProps = {
  readonly act: Act<Reason>;
  readonly version: number;
  readonly of: 'refuse' | 'close' | 'settle';
};

const ReasonAct = ({ act, version, of }: ReasonActProps) => {
  const { t } = useWords();
  const form = useHouseForm(reasonForm, { reason: '' });
  const { field } = useFields(form);
  const button = (
    <HouseForm
      form={form}
      act={act}
      onSend={(values) => act.run(values, version)}
      label={t(`prov.${of}`)}
      variant={of === 'settle' ? 'primary' : 'danger'}
    >
      <Textarea label={t('web.reason')} {...field('reason')} />
    </HouseForm>
  );
  return of === 'settle' ? button : <ReadMore header={t(`prov.${of}`)}>{button}</ReadMore>;
};

/** An official who has looked the organisation up says that it is who it says. */
export const ConfirmAct = ({ provider: { id, version } }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const param = { provider: id };
  const one = api.procurement.providers[':provider'];
  const confirm = useAct((_: object, options) => read(one.confirmation.$post({ param, json: {} }, options)));
  const refuse = useAct((json: Reason, options) => read(one.refusal.$post({ param, json }, options)));
  return (
    <>
      <p>{t('prov.confirm.lead')}</p>
      <ActButton label={t('prov.confirm')} act={confirm} onAct={() => confirm.run({}, version)} />
      <div className="kt-row">
        <Go to={`/procurement/providers/${id}/letter`} as="secondary">
          {t('organisation.letter.page')}
        </Go>
      </div>
      <ReasonAct act={refuse} version={version} of="refuse" />
    </>
  );
};

export const SettleAct = ({ provider: { id, version, disputes } }: Shown) => {
  const { t } = useWords();
  const api = useApi();
  const settle = useAct((json: Reason, options) =>
    read(api.procurement.providers[':provider'].dispute.settlement.$post({ param: { provider: id }, json }, options)),
  );
  return (
    <>
      <p>{t('prov.dispute.lead', { count: disputes?.length ?? 0 })}</p>
      <ReasonAct act={settle} version={version} of="settle" />
    </>
  );
};

/** A new account is confirmed by calling a number that was on file before it was proposed. */
export const PayeeAct = ({ provider: { id, version, proposal, contactsToCall } }: Shown) => {
  const { t, day } = useWords();
  const api = useApi();
  const form = useHouseForm(calledForm, { called: contactsToCall?.phone ?? '' });
  const { field } = useFields(form);
  const confirm = useAct((json: z.output<typeof calledForm>, options) =>
    read(api.procurement.providers[':provider'].payee.confirmation.$post({ param: { provider: id }, json }, options)),
  );
  if (proposal === undefined) return null;
  return (
    <>
      <p>{t('prov.payee.lead')}</p>
      <Facts
        rows={[
          [t('prov.payee.name'), proposal.name],
          [t('prov.payee.iban'), grouped(proposal.iban)],
          [t('prov.payee.from'), day(proposal.from)],
          [t('prov.payee.call'), contactsToCall?.phone ?? t('prov.payee.no_phone')],
        ]}
      />
      <HouseForm
        form={form}
        act={confirm}
        onSend={(values) => confirm.run(values, version)}
        label={t('prov.payee.confirm')}
      >
        <TextField label={t('prov.payee.called')} type="tel" {...field('called')} />
      </HouseForm>
    </>
  );
};

export const CloseAct = ({ provider: { id, version } }: Shown) => {
  const api = useApi();
  const close = useAct((json: Reason, options) =>
    read(api.procurement.providers[':provider'].closing.$post({ param: { provider: id }, json }, options)),
  );
  return <ReasonAct act={close} version={version} of="close" />;
};
