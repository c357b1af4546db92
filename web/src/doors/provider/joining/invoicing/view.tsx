import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { type OwnProvider, useOwnProvider } from '../use-own.ts';
import { invoicingForm } from './form.ts';

const ORGANISATION = '/provider/organisation';

const Invoicing = ({ own }: { readonly own: OwnProvider }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const { invoicing } = own;
  const sent = invoicing?.by === 'e_invoice' ? invoicing : undefined;
  const schema = invoicingForm(own.yTunnus);
  const form = useHouseForm(schema, {
    by: invoicing?.by ?? 'self_billing',
    ovt: sent?.ovt ?? `0037${own.yTunnus.replace('-', '')}`,
    operator: sent?.operator ?? '',
  });
  const { field } = useFields(form);
  const by = form.watch('by');
  const save = useAct(
    (invoicing: z.output<typeof schema>, options) =>
      read(api.provider.providers.own.corrections.$post({ json: { invoicing } }, options)),
    () => go(ORGANISATION),
  );
  return (
    <HouseForm form={form} act={save} onSend={(values) => save.run(values, own.version)} label={t('web.save')}>
      <RadioGroup legend={t('organisation.invoicing.how')} id="by" name="by" defaultValue={form.getValues('by')}>
        {(['self_billing', 'e_invoice'] as const).map((one) => (
          <Radio key={one} value={one} {...form.register('by')} description={t(`organisation.invoicing.${one}_says`)}>
            {t(`organisation.invoicing.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      {by === 'e_invoice' && (
        <>
          <TextField
            {...field('ovt')}
            label={t('organisation.invoicing.ovt')}
            description={t('organisation.invoicing.ovt_says')}
            autoComplete="off"
            htmlSize={20}
          />
          <TextField
            {...field('operator')}
            label={t('organisation.invoicing.operator')}
            description={t('organisation.invoicing.operator_says')}
            autoComplete="off"
            htmlSize={14}
          />
        </>
      )}
    </HouseForm>
  );
};

/** Who writes the invoice: the buyer for the organisation, or the organisation itself. */
export const View = () => {
  const { t } = useWords();
  const own = useOwnProvider();
  return (
    <Page
      title={t('organisation.invoicing.title')}
      lead={<p>{t('organisation.invoicing.lead')}</p>}
      back={{ to: ORGANISATION, label: t('web.nav.organisation') }}
    >
      <Loaded of={own}>{(found) => <Invoicing own={found} />}</Loaded>
    </Page>
  );
};
