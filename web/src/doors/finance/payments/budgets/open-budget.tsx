import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Section } from '../../../../shared/page/page.tsx';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { budgetForm, type NewBudget } from './form.ts';

/** A new budget of a year. */
export const OpenBudget = ({ year }: { readonly year: number }) => {
  const { t } = useWords();
  const api = useApi();
  const form = useHouseForm(budgetForm, { costCentre: '', amountCents: '' });
  const { field } = useFields(form);
  const open = useAct(
    (values: NewBudget, options) => read(api.finance.budgets.$post({ json: { year, ...values } }, options)),
    () => form.reset(),
  );
  return (
    <Section title={t('finance.budgets.open')}>
      <HouseForm form={form} act={open} onSend={(values) => open.run(values)} label={t('finance.budgets.open')}>
        <TextField label={t('finance.budget.centre')} {...field('costCentre')} />
        <TextField
          label={t('finance.budget.amount')}
          description={t('web.form.money_hint')}
          inputMode="decimal"
          {...field('amountCents')}
        />
      </HouseForm>
      <StatusLine>{open.done ? t('finance.budgets.opened') : ''}</StatusLine>
    </Section>
  );
};
