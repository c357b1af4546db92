import { dayInFinland, type Id } from '@kt/kernel';
import type { CertificateKind } from '@kt/terms';
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
import { FINDING, FindingFields } from './finding-fields.tsx';
import { criminalForm, lookUpForm } from './finding-form.ts';

type Of = { readonly provider: Id<'organisation'> };

/** An official writes down what they have looked up in a register, with what it showed. */
export const LookUp = ({ provider, kind }: Of & { readonly kind: CertificateKind }) => {
  const { t } = useWords();
  const { certificates } = useApi().procurement.providers[':provider'];
  const issuedOn = dayText(dayInFinland(useNow()));
  const form = useHouseForm(lookUpForm, { issuer: '', issuedOn, source: 'register' as const, outcome: '', note: '' });
  const within = `look-up-${kind}`;
  const { field } = useFields(form, within);
  const act = useAct((found: z.output<typeof lookUpForm>, options) =>
    read(certificates.$post({ param: { provider }, json: { kind, ...found } }, options)),
  );
  return (
    <HouseForm within={within} form={form} act={act} onSend={(found) => act.run(found)} label={t('wallet.check.send')}>
      <TextField label={t('wallet.form.issuer')} description={t(`wallet.issuer.${kind}`)} {...field('issuer')} />
      <TextField
        label={t('wallet.form.issued')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('issuedOn')}
      />
      <FindingFields within={within} form={form} kind={kind} names={FINDING} />
    </HouseForm>
  );
};

/** That an extract from the criminal records was looked at and given back. There is no place for more. */
export const CriminalRecord = ({ provider }: Of) => {
  const { t } = useWords();
  const { certificates } = useApi().procurement.providers[':provider'];
  const form = useHouseForm(criminalForm, { issuedOn: '', result: 'valid' as const });
  const { field } = useFields(form, 'criminal-record');
  const act = useAct((found: z.output<typeof criminalForm>, options) =>
    read(
      certificates.$post(
        { param: { provider }, json: { kind: 'criminal_record', source: 'supplier', ...found } },
        options,
      ),
    ),
  );
  const { error: _never, id: _radios, ...result } = field('result');
  return (
    <HouseForm
      within="criminal-record"
      form={form}
      act={act}
      onSend={(found) => act.run(found)}
      label={t('wallet.criminal.send')}
      variant="secondary"
    >
      <TextField
        label={t('wallet.criminal.day')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('issuedOn')}
      />
      <RadioGroup name={result.name} legend={t('wallet.criminal.result')} defaultValue="valid">
        <Radio value="valid" {...result}>
          {t('wallet.criminal.clear')}
        </Radio>
        <Radio value="rejected" {...result}>
          {t('wallet.criminal.obstacle')}
        </Radio>
      </RadioGroup>
    </HouseForm>
  );
};
