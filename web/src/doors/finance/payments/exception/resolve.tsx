import { Select } from '@navikt/ds-react/Select';
import { Textarea } from '@navikt/ds-react/Textarea';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { type Resolved, resolutions, resolveForm } from './form.ts';

/** What was found out about an entry that matched nothing. */
export const ResolveForm = ({ exception, version }: { readonly exception: string; readonly version: number }) => {
  const { t } = useWords();
  const api = useApi();
  const resolve = useAct((json: Resolved, options) =>
    read(api.finance.exceptions[':exception'].resolve.$post({ param: { exception }, json }, options)),
  );
  const form = useHouseForm(resolveForm, { how: 'not_ours', note: '' });
  const { field } = useFields(form);
  return (
    <Section title={t('finance.exception.resolve')}>
      <HouseForm
        form={form}
        act={resolve}
        onSend={(values) => resolve.run(values, version)}
        label={t('finance.exception.resolve')}
      >
        <Select label={t('finance.exception.how')} {...field('how')}>
          {resolutions.map((how) => (
            <option key={how} value={how}>
              {t(`exception.resolution.${how}`)}
            </option>
          ))}
        </Select>
        <Textarea label={t('finance.exception.note')} {...field('note')} />
      </HouseForm>
    </Section>
  );
};
