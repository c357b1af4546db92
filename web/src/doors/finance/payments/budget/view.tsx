import type { Cents } from '@kt/kernel';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { moneyText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty, Facts, StateTag, StatusLine, Strip } from '../../../../shared/page/parts.tsx';
import { usePathParam } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { STAGES } from '../stage-columns.tsx';
import { changeForm } from './form.ts';

const useBudgets = (year: string) =>
  useRead(['budgets', Number(year)], (api) => api.finance.budgets.$get({ query: { year } }));
type Budget = NonNullable<ReturnType<typeof useBudgets>['data']>['rows'][number];

const Change = ({ budget: { year, costCentre, amountCents, version } }: { readonly budget: Budget }) => {
  const { t } = useWords();
  const one = useApi().finance.budgets[':year'][':costCentre'];
  const param = { year: String(year), costCentre };
  const change = useAct((json: { amountCents: Cents }, options) => read(one.$put({ param, json }, options)));
  const close = useAct((json: Record<string, never>, options) => read(one.close.$post({ param, json }, options)));
  const form = useHouseForm(changeForm, { amountCents: moneyText(amountCents) });
  const { field } = useFields(form);
  return (
    <>
      <Section title={t('finance.budget.change')}>
        <HouseForm
          form={form}
          act={change}
          onSend={(values) => change.run(values, version)}
          label={t('finance.budget.change')}
        >
          <TextField
            label={t('finance.budget.new_amount')}
            description={t('web.form.money_hint')}
            inputMode="decimal"
            {...field('amountCents')}
          />
        </HouseForm>
        <StatusLine>{change.done ? t('finance.budget.changed') : ''}</StatusLine>
      </Section>
      <Section title={t('finance.budget.close')}>
        <ActButton
          label={t('finance.budget.close')}
          act={close}
          onAct={() => close.run({}, version)}
          variant="secondary"
          confirm={t('finance.budget.close.confirm')}
        />
      </Section>
    </>
  );
};

const Whole = ({ budget }: { readonly budget: Budget }) => {
  const { t, euros } = useWords();
  const { has } = useSession();
  return (
    <>
      <div>
        <StateTag tone={budget.state === 'open' ? 'success' : 'neutral'}>{t(`state.budget.${budget.state}`)}</StateTag>
      </div>
      <Strip
        figures={[
          [t('finance.budget.amount'), euros(budget.amountCents)],
          [t('finance.budget.reserved'), euros(budget.reservedCents)],
          [t('finance.budget.free'), euros(budget.freeCents)],
        ]}
      />
      <Facts rows={STAGES.map((stage) => [t(`stage.${stage}`), euros(budget.stages[stage])] as const)} />
      {budget.state === 'closed' && <p>{t('finance.budget.closed')}</p>}
      {budget.state === 'open' && has('finance_officer') && <Change budget={budget} />}
    </>
  );
};

/** One budget: its money by stage, and how it is changed or closed. */
export const View = () => {
  const { t } = useWords();
  const year = usePathParam('year');
  const centre = usePathParam('costCentre');
  const budgets = useBudgets(year);
  return (
    <Page
      title={t('finance.budget.title', { centre, year })}
      back={{ to: `/finance/budgets?year=${year}`, label: t('finance.budgets.title', { year }) }}
    >
      <Loaded of={budgets}>
        {({ rows }) => {
          const budget = rows.find(({ costCentre }) => costCentre === centre);
          return budget === undefined ? <Empty>{t('finance.budgets.none')}</Empty> : <Whole budget={budget} />;
        }}
      </Loaded>
    </Page>
  );
};
