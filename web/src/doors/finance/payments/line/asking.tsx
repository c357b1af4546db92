import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { Act } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { findForm, mendForm, refuseForm, returnCodes, returnForm } from './form.ts';

type Asked<V> = { readonly act: Act<V>; readonly version: number };

/** Back to the verifier, for one of the known reasons. */
export const ReturnForm = ({ act, version }: Asked<{ code: (typeof returnCodes)[number] }>) => {
  const { t } = useWords();
  const form = useHouseForm(returnForm, { code: 'amount_wrong' });
  const { field } = useFields(form);
  return (
    <HouseForm
      form={form}
      act={act}
      onSend={(values) => act.run(values, version)}
      label={t('finance.act.return')}
      variant="secondary"
    >
      <Select label={t('finance.act.return.why')} {...field('code')}>
        {returnCodes.map((code) => (
          <option key={code} value={code}>
            {t(`line.return.${code}`)}
          </option>
        ))}
      </Select>
    </HouseForm>
  );
};

/** What was done about a failure, so that the payment may go out again. */
export const MendForm = ({ act, version }: Asked<{ note: string }>) => {
  const { t } = useWords();
  const form = useHouseForm(mendForm, { note: '' });
  const { field } = useFields(form);
  return (
    <HouseForm form={form} act={act} onSend={(values) => act.run(values, version)} label={t('finance.act.mend')}>
      <Textarea label={t('finance.act.mend.note')} description={t('finance.act.mend.help')} {...field('note')} />
    </HouseForm>
  );
};

/** The bank knows the payment after all. */
export const FindForm = ({ act, version, today }: Asked<{ on: string }> & { readonly today: string }) => {
  const { t } = useWords();
  const form = useHouseForm(findForm, { on: today });
  const { field } = useFields(form);
  return (
    <HouseForm form={form} act={act} onSend={(values) => act.run(values, version)} label={t('finance.act.find')}>
      <TextField label={t('finance.act.find.on')} description={t('web.form.day_hint')} htmlSize={14} {...field('on')} />
    </HouseForm>
  );
};

/** The bank told by other means that it will not pay. */
export const RefuseForm = ({ act, version }: Asked<{ reason: string }>) => {
  const { t } = useWords();
  const form = useHouseForm(refuseForm, { reason: '' });
  const { field } = useFields(form);
  return (
    <HouseForm
      form={form}
      act={act}
      onSend={(values) => act.run(values, version)}
      label={t('finance.act.refuse')}
      variant="secondary"
    >
      <TextField label={t('finance.act.refuse.code')} description={t('finance.act.refuse.hint')} {...field('reason')} />
    </HouseForm>
  );
};
