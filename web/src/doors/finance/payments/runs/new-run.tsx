import { dayInFinland, type LocalDate } from '@kt/kernel';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Section } from '../../../../shared/page/page.tsx';
import { useGo } from '../../../../shared/page/use-path.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { runForm } from './form.ts';
import { firstPayDay, readyIn } from './presenter.ts';

const RunForm = ({ today }: { readonly today: LocalDate }) => {
  const { t } = useWords();
  const api = useApi();
  const go = useGo();
  const create = useAct(
    (json: { payOn: LocalDate }, options) => read(api.finance.runs.$post({ json }, options)),
    ({ id }) => go(`/finance/runs/${id}`),
  );
  const form = useHouseForm(runForm, { payOn: dayText(firstPayDay(today)) });
  const { field } = useFields(form);
  return (
    <HouseForm form={form} act={create} onSend={(values) => create.run(values)} label={t('finance.runs.create')}>
      <TextField
        label={t('finance.runs.pay_on')}
        description={t('web.form.day_hint')}
        htmlSize={14}
        {...field('payOn')}
      />
    </HouseForm>
  );
};

const Ready = ({ count, cents }: { readonly count: number; readonly cents: number }) => {
  const { t, euros } = useWords();
  const { has } = useSession();
  const today = dayInFinland(useNow());
  if (count === 0) return <p>{t('finance.runs.nothing')}</p>;
  return (
    <>
      <p>{t('finance.runs.ready', { count, sum: euros(cents) })}</p>
      {has('finance_officer') ? <RunForm today={today} /> : <p>{t('finance.runs.turn')}</p>}
    </>
  );
};

/** What a run would hold now, and the way to put one together. */
export const NewRun = () => {
  const { t } = useWords();
  const year = dayInFinland(useNow()).slice(0, 4);
  const preview = useRead(['run-preview', year], (api) => api.finance.runs.preview.$get({ query: { year } }));
  const failed = useRead(['lines', 'failed'], (api) => api.finance.lines.$get({ query: { waiting: 'failed' } }));
  return (
    <Section title={t('finance.runs.new')}>
      <Loaded of={preview}>{(found) => <Ready {...readyIn(found, failed.data?.rows ?? [])} />}</Loaded>
    </Section>
  );
};
