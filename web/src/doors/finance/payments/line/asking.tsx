import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { Act } from '../../../../shared/api/use-act.ts';
import { FormErrors } from '../../../../shared/form/form-errors.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { findForm, mendForm, refuseForm, returnCodes, returnForm } from './form.ts';

type Asked<V> = { readonly act: Act<V>; readonly version: number };

/** Back to the verifier, for one of the known reasons. */
export const ReturnForm = ({ act, version }: Asked<{ code: (typeof returnCodes)[number] }>) => {
  const { t } = useWords();
  const { register, handleSubmit } = useHouseForm(returnForm, { code: 'amount_wrong' });
  return (
    <form noValidate className="kt-stack" onSubmit={handleSubmit((values) => act.run(values, version))}>
      <Select id="code" label={t('finance.act.return.why')} {...register('code')}>
        {returnCodes.map((code) => (
          <option key={code} value={code}>
            {t(`line.return.${code}`)}
          </option>
        ))}
      </Select>
      <ProblemBox refusal={act.refusal} />
      <Button type="submit" variant="secondary" loading={act.busy}>
        {t('finance.act.return')}
      </Button>
    </form>
  );
};

/** What was done about a failure, so that the payment may go out again. */
export const MendForm = ({ act, version }: Asked<{ note: string }>) => {
  const { t } = useWords();
  const { register, handleSubmit, formState } = useHouseForm(mendForm, { note: '' });
  return (
    <form noValidate className="kt-stack" onSubmit={handleSubmit((values) => act.run(values, version))}>
      <FormErrors errors={formState.errors} sent={formState.submitCount} />
      <Textarea
        id="note"
        label={t('finance.act.mend.note')}
        description={t('finance.act.mend.help')}
        error={formState.errors.note && t('form.reason')}
        {...register('note')}
      />
      <ProblemBox refusal={act.refusal} />
      <Button type="submit" loading={act.busy}>
        {t('finance.act.mend')}
      </Button>
    </form>
  );
};

/** The bank knows the payment after all. */
export const FindForm = ({ act, version, today }: Asked<{ on: string }> & { readonly today: string }) => {
  const { t } = useWords();
  const { register, handleSubmit, formState } = useHouseForm(findForm, { on: today });
  return (
    <form noValidate className="kt-stack" onSubmit={handleSubmit((values) => act.run(values, version))}>
      <FormErrors errors={formState.errors} sent={formState.submitCount} />
      <TextField
        id="on"
        label={t('finance.act.find.on')}
        description={t('web.form.day_hint')}
        error={formState.errors.on && t('form.day')}
        {...register('on')}
      />
      <ProblemBox refusal={act.refusal} />
      <Button type="submit" loading={act.busy}>
        {t('finance.act.find')}
      </Button>
    </form>
  );
};

/** The bank told by other means that it will not pay. */
export const RefuseForm = ({ act, version }: Asked<{ reason: string }>) => {
  const { t } = useWords();
  const { register, handleSubmit, formState } = useHouseForm(refuseForm, { reason: '' });
  return (
    <form noValidate className="kt-stack" onSubmit={handleSubmit((values) => act.run(values, version))}>
      <FormErrors errors={formState.errors} sent={formState.submitCount} />
      <TextField
        id="reason"
        label={t('finance.act.refuse.code')}
        description={t('finance.act.refuse.hint')}
        error={formState.errors.reason && t('finance.form.bank_code')}
        {...register('reason')}
      />
      <ProblemBox refusal={act.refusal} />
      <Button type="submit" variant="secondary" loading={act.busy}>
        {t('finance.act.refuse')}
      </Button>
    </form>
  );
};
