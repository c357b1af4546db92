import { dayInFinland, share } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { type OwnProvider, useOwnProvider } from '../use-own.ts';
import { payeeForm } from './form.ts';

const ORGANISATION = '/provider/organisation';
const NONE = share(0);

const Payee = ({ own }: { readonly own: OwnProvider }) => {
  const { t, name, percent } = useWords();
  const api = useApi();
  const go = useGo();
  const today = dayInFinland(useNow());
  const standard = commonRule('vatStandardShare', today);
  const form = useHouseForm(payeeForm, {
    name: own.payee?.name ?? name(own.names),
    iban: own.payee?.iban ?? '',
    liable: own.payee?.vat.liable === true ? 'yes' : 'no',
    from: dayText(today),
  });
  const { field, errorOf } = useFields(form);
  const propose = useAct(
    ({ liable, ...payee }: z.output<typeof payeeForm>, options) => {
      const vat = liable === 'yes' ? { liable: true, rate: standard } : { liable: false, rate: NONE };
      return read(api.provider.providers.own.payee.$post({ json: { ...payee, vat } }, options));
    },
    () => go(ORGANISATION),
  );
  return (
    <HouseForm
      form={form}
      act={propose}
      onSend={(values) => propose.run(values, own.version)}
      label={t('provider.payee.propose')}
    >
      <TextField {...field('name')} label={t('provider.payee.name')} />
      <TextField {...field('iban')} label={t('provider.payee.iban')} autoComplete="off" />
      <RadioGroup
        legend={t('provider.payee.liable')}
        id="liable"
        name="liable"
        error={errorOf('liable')}
        defaultValue={form.getValues('liable')}
      >
        <Radio value="yes" {...form.register('liable')}>
          {t('provider.payee.liable_yes', { rate: percent(standard) })}
        </Radio>
        <Radio value="no" {...form.register('liable')}>
          {t('provider.payee.liable_no')}
        </Radio>
      </RadioGroup>
      <TextField
        {...field('from')}
        label={t('provider.payee.from')}
        description={t('web.form.day_hint')}
        htmlSize={14}
      />
    </HouseForm>
  );
};

/** A new account: takes effect when a second person has confirmed it. */
export const View = () => {
  const { t } = useWords();
  const own = useOwnProvider();
  return (
    <Page
      title={t('provider.payee.title')}
      lead={<p>{t('provider.payee.lead')}</p>}
      back={{ to: ORGANISATION, label: t('web.nav.organisation') }}
    >
      <Loaded of={own}>{(found) => <Payee own={found} />}</Loaded>
    </Page>
  );
};
