import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { FormErrors } from '../../../../shared/form/form-errors.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { type Resolved, resolutions, resolveForm } from './form.ts';

/** What was found out about an entry that matched nothing. */
export const ResolveForm = ({ exception, version }: { readonly exception: string; readonly version: number }) => {
  const { t } = useWords();
  const api = useApi();
  const resolve = useAct((json: Resolved, options) =>
    read(api.finance.exceptions[':exception'].resolve.$post({ param: { exception }, json }, options)),
  );
  const { register, handleSubmit, formState } = useHouseForm(resolveForm, { how: 'not_ours', note: '' });
  return (
    <Section title={t('finance.exception.resolve')}>
      <form noValidate className="kt-stack" onSubmit={handleSubmit((values) => resolve.run(values, version))}>
        <FormErrors errors={formState.errors} sent={formState.submitCount} />
        <Select id="how" label={t('finance.exception.how')} {...register('how')}>
          {resolutions.map((how) => (
            <option key={how} value={how}>
              {t(`exception.resolution.${how}`)}
            </option>
          ))}
        </Select>
        <Textarea
          id="note"
          label={t('finance.exception.note')}
          error={formState.errors.note && t('form.reason')}
          {...register('note')}
        />
        <ProblemBox refusal={resolve.refusal} />
        <Button type="submit" loading={resolve.busy}>
          {t('finance.exception.resolve')}
        </Button>
      </form>
    </Section>
  );
};
