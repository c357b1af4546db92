import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { Criteria } from './criteria.tsx';
import { Requirements } from './requirements.tsx';
import { Steps } from './steps.tsx';
import { type CategoryFormProps, ThreeFields } from './three-fields.tsx';
import type { WithValidity } from './validity.ts';
import { Whom } from './whom.tsx';

/** Clients a year: what is promised, and what is expected. */
const VolumeFields = ({ form }: CategoryFormProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <fieldset className="kt-fieldset">
      <legend>{t('scat.volume')}</legend>
      <div className="kt-row">
        <TextField
          label={`${t('scat.volume.expected')} (${t('web.optional')})`}
          htmlSize={8}
          inputMode="numeric"
          {...field('expected')}
        />
        <TextField
          label={t('scat.volume.guaranteed')}
          description={t('scat.volume.hint')}
          htmlSize={8}
          inputMode="numeric"
          {...field('guaranteed')}
        />
      </div>
    </fieldset>
  );
};

const ReservationField = ({ form }: CategoryFormProps) => {
  const { t } = useWords();
  const { errorOf } = useFields(form);
  return (
    <RadioGroup
      name="reservation"
      legend={t('scat.reservation')}
      defaultValue={form.getValues('reservation')}
      error={errorOf('reservation')}
    >
      <Radio value="none" {...form.register('reservation')}>
        {t('scat.reservation.none')}
      </Radio>
      <Radio value="sheltered30" description={t('scat.reservation.statement')} {...form.register('reservation')}>
        {t('scat.reservation.sheltered30')}
      </Radio>
    </RadioGroup>
  );
};

const CompetingField = ({ form }: CategoryFormProps) => {
  const { t } = useWords();
  return (
    <RadioGroup
      name="competing"
      legend={t('scat.competing')}
      description={t('scat.competing.says')}
      defaultValue={form.getValues('competing')}
    >
      {(['rule', 'allowed', 'refused'] as const).map((one) => (
        <Radio key={one} value={one} {...form.register('competing')}>
          {t(`scat.competing.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};

/** Everything that a category says. */
export const CategoryFields = ({ form, validity }: CategoryFormProps & WithValidity) => {
  const { t } = useWords();
  const { field } = useFields(form);
  return (
    <>
      <ThreeFields form={form} name="name" label={t('sys.name')} />
      <ThreeFields form={form} name="summary" label={t('scat.summary')} isOptional />
      <TextField label={t('cat.value')} description={t('web.form.money_hint')} {...field('estimatedValue')} />
      <VolumeFields form={form} />
      <Whom form={form} />
      <ThreeFields form={form} name="sites" label={t('scat.sites')} isOptional />
      <ReservationField form={form} />
      <CompetingField form={form} />
      <Section title={t('cat.requirements')}>
        <p className="kt-quiet">{t('cat.requirements.hint')}</p>
        <Requirements form={form} validity={validity} />
      </Section>
      <Section title={t('cat.criteria')}>
        <p className="kt-quiet">{t('cat.criteria.hint')}</p>
        <Criteria form={form} />
      </Section>
      <Section title={t('cat.card')}>
        <p className="kt-quiet">{t('cat.card.hint')}</p>
        <Steps form={form} />
      </Section>
    </>
  );
};
