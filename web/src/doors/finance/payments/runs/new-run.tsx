import { dayInFinland, type LocalDate } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { FormErrors } from '../../../../shared/form/form-errors.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { runForm } from './form.ts';
import { firstPayDay } from './presenter.ts';

const RunForm = ({ today }: { readonly today: LocalDate }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const create = useAct(
    (json: { payOn: LocalDate }, options) => read(api.finance.runs.$post({ json }, options)),
    ({ id }) => go(`/finance/runs/${id}`),
  );
  const { register, handleSubmit, formState } = useHouseForm(runForm, { payOn: dayText(firstPayDay(today)) });
  return (
    <form noValidate className="kt-stack" onSubmit={handleSubmit((values) => create.run(values))}>
      <FormErrors errors={formState.errors} sent={formState.submitCount} />
      <TextField
        id="payOn"
        label={t('finance.runs.pay_on')}
        description={t('web.form.day_hint')}
        error={formState.errors.payOn && t('form.day')}
        {...register('payOn')}
      />
      <ProblemBox refusal={create.refusal} />
      <Button type="submit" loading={create.busy}>
        {t('finance.runs.create')}
      </Button>
    </form>
  );
};

/** What a run would hold now, and the way to put one together. */
export const NewRun = () => {
  const { t, euros } = useWords();
  const { has } = useSession();
  const today = dayInFinland(useNow());
  const year = today.slice(0, 4);
  const preview = useRead(['run-preview', year], (api) => api.finance.runs.preview.$get({ query: { year } }));
  return (
    <Section title={t('finance.runs.new')}>
      <Loaded of={preview}>
        {({ lines, netCents }) =>
          lines === 0 ? (
            <p>{t('finance.runs.nothing')}</p>
          ) : (
            <>
              <p>{t('finance.runs.ready', { count: lines, sum: euros(netCents) })}</p>
              {has('finance_officer') ? <RunForm today={today} /> : <p>{t('finance.runs.turn')}</p>}
            </>
          )
        }
      </Loaded>
    </Section>
  );
};
