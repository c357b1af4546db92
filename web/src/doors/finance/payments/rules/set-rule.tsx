import { dayInFinland, MEMBER_MUNICIPALITIES } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useWatch } from 'react-hook-form';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { costTypes, divisions, type Rule, ruleForm } from './form.ts';

/** A rule from a day on. */
export const SetRule = () => {
  const { t, name } = useWords();
  const api = useApi();
  const save = useAct((json: Rule, options) => read(api.finance['allocation-rules'].$post({ json }, options)));
  const form = useHouseForm(ruleForm, {
    costType: 'client_fee',
    from: dayText(dayInFinland(useNow())),
    by: 'home_at_service_day',
    shares: MEMBER_MUNICIPALITIES.map(() => ''),
  });
  const { field } = useFields(form);
  const by = useWatch({ control: form.control, name: 'by' });
  return (
    <Section title={t('finance.rules.set')}>
      <HouseForm form={form} act={save} onSend={(values) => save.run(values)} label={t('finance.rules.set')}>
        <Select label={t('finance.rules.cost')} {...field('costType')}>
          {costTypes.map((one) => (
            <option key={one} value={one}>
              {t(`finance.cost.${one}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('finance.rules.from')}
          description={t('web.form.day_hint')}
          htmlSize={14}
          {...field('from')}
        />
        <Select label={t('finance.rules.key')} {...field('by')}>
          {divisions.map((one) => (
            <option key={one} value={one}>
              {t(`finance.key.${one}`)}
            </option>
          ))}
        </Select>
        {by === 'fixed_share' && (
          <fieldset className="kt-fieldset kt-stack">
            <legend>{t('finance.rules.shares')}</legend>
            {MEMBER_MUNICIPALITIES.map(({ code, names }, n) => (
              <TextField
                key={code}
                label={t('finance.rules.share', { name: name(names) })}
                inputMode="decimal"
                {...field(`shares.${rowIndex(n)}`)}
              />
            ))}
          </fieldset>
        )}
      </HouseForm>
      <StatusLine>{save.done ? t('finance.rules.saved') : ''}</StatusLine>
    </Section>
  );
};
