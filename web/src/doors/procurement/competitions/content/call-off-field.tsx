import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { useWatch } from 'react-hook-form';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { ContentFormProps } from './choices.tsx';

const WAYS = ['client_choice', 'preference_order'] as const;

/** How clients are called off; asked only where several may win. */
export const CallOffField = ({ form }: ContentFormProps) => {
  const { t } = useWords();
  const winners = useWatch({ control: form.control, name: 'winners' });
  const { error: _never, id: _radios, ...field } = useFields(form).field('callOff');
  if (!(Number(winners) > 1)) return null;
  return (
    <RadioGroup
      name={field.name}
      legend={t('competition_page.call_off')}
      description={t('competition_page.form.call_off_hint')}
      defaultValue={form.getValues('callOff')}
    >
      {WAYS.map((way) => (
        <Radio key={way} value={way} {...field}>
          {t(`competition_page.call_off.${way}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};
