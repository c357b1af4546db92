import { Alert } from '@navikt/ds-react/Alert';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import type { UseFormReturn } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { Asked } from './asked.ts';
import type { Shown } from './draft.ts';
import type { TenderSent } from './form.ts';

type MustHavesProps = { readonly form: UseFormReturn<Shown, unknown, TenderSent>; readonly asked: Asked };

/** A yes or a no to each minimum requirement; what a no leads to is told at once. */
export const MustHaves = ({ form, asked: { mustHaves } }: MustHavesProps) => {
  const { t } = useWords();
  const { field } = useFields(form);
  const chosen = form.watch('mustHaves');
  return (
    <>
      <p>{t('provider.must.says')}</p>
      {mustHaves.map(({ key, title }) => {
        const { id, error, ...radio } = field(`mustHaves.${key}`);
        return (
          <div key={key} className="kt-card">
            <RadioGroup legend={title} id={id} name={radio.name} tabIndex={-1} error={error} value={chosen[key] ?? ''}>
              <Radio value="yes" {...radio}>
                {t('provider.must.yes')}
              </Radio>
              <Radio value="no" {...radio}>
                {t('provider.must.no')}
              </Radio>
            </RadioGroup>
            <div role="status">
              {chosen[key] === 'no' && <Alert variant="warning">{t('provider.must.would_fail')}</Alert>}
            </div>
          </div>
        );
      })}
    </>
  );
};
