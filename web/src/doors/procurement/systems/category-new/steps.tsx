import { dayInFinland } from '@kt/kernel';
import { commonRule } from '@kt/terms';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CategoryFormProps } from './three-fields.tsx';

const UPLIFTED = ['B', 'C', 'D'] as const;

/** What results are paid for, and who sets the price. */
export const Steps = ({ form }: CategoryFormProps) => {
  const { t, name } = useWords();
  const { field } = useFields(form);
  return (
    <>
      {form.getValues('steps').map(({ key, title }, n) => (
        <fieldset key={key} className="kt-fieldset">
          <legend>{name(title)}</legend>
          <div className="kt-row">
            <Select label={t('cat.step.use')} {...field(`steps.${rowIndex(n)}.use`)}>
              <option value="by_buyer">{t('cat.step.by_buyer')}</option>
              <option value="by_bid">{t('cat.step.by_bid')}</option>
              <option value="no">{t('cat.step.no')}</option>
            </Select>
            <TextField label={t('cat.step.amount')} htmlSize={12} {...field(`steps.${rowIndex(n)}.amount`)} />
          </div>
        </fieldset>
      ))}
      <fieldset className="kt-fieldset">
        <legend>{t('cat.uplift')}</legend>
        <div className="kt-row">
          {UPLIFTED.map((group) => (
            <TextField
              key={group}
              label={t('price.group', { group })}
              htmlSize={6}
              inputMode="numeric"
              {...field(`uplift.${group}`)}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={t('cat.milestone_share')}
        description={t('cat.milestone_share.hint')}
        htmlSize={6}
        inputMode="numeric"
        {...field('milestoneShare')}
      />
      <TextField
        label={`${t('cat.after_switch')} (${t('web.optional')})`}
        description={t('cat.after_switch.hint', { count: commonRule('afterSwitchDays', dayInFinland(useNow())) })}
        htmlSize={6}
        inputMode="numeric"
        {...field('afterSwitchDays')}
      />
    </>
  );
};
