import { dayInFinland } from '@kt/kernel';
import { WORK_TRAITS } from '@kt/outcomes/domain/employment.ts';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react/Checkbox';
import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page } from '../../../../shared/page/page.tsx';
import { useGo, usePathId, useSearchText } from '../../../../shared/page/use-path.ts';
import { type OwnRef, pathOf } from '../own-referral.ts';
import { type Period, usePeriod } from '../results/use-period.ts';
import { employmentForm, newEmployment, shownEmployment } from './form.ts';

type Of = { readonly param: OwnRef; readonly data: Period };

const useReport = (param: OwnRef, row: number | undefined) => {
  const { employments } = useApi().casework.provider.authorities[':authority'].outcomes[':referral'];
  const go = useGo();
  return useAct(
    (json: ReturnType<typeof employmentForm.parse>, options) =>
      row === undefined
        ? read(employments.$post({ param, json }, options))
        : read(employments[':number'].$post({ param: { ...param, number: String(row) }, json }, options)),
    () => go(`${pathOf(param)}/results`),
  );
};

const Shown = ({ param, data }: Of) => {
  const { t } = useWords();
  const asked = useSearchText('number');
  const told = data.employments.find(({ number }) => String(number) === asked);
  const today = dayInFinland(useNow());
  const act = useReport(param, told?.number);
  const form = useHouseForm(
    employmentForm,
    told === undefined ? newEmployment(today, data.employments.length) : shownEmployment(told),
  );
  const { field } = useFields(form);
  const { id: _id, error: _error, ...traits } = field('traits');
  return (
    <Page
      title={t(told === undefined ? 'work.title' : 'work.title_change')}
      lead={t('work.lead')}
      back={{ to: `${pathOf(param)}/results`, label: t('own.results') }}
    >
      <HouseForm
        form={form}
        act={act}
        onSend={(values) => act.run(values, data.version)}
        label={t(told === undefined ? 'work.save' : 'work.save_change')}
      >
        <TextField label={t('work.employer')} description={t('work.employer_hint')} {...field('employer')} />
        <TextField label={t('work.start')} description={t('web.form.day_hint')} htmlSize={14} {...field('start')} />
        <TextField
          label={`${t('work.last')} (${t('web.optional')})`}
          description={t('work.last_hint')}
          htmlSize={14}
          {...field('lastDay')}
        />
        <TextField label={t('work.hours')} htmlSize={8} inputMode="decimal" {...field('weeklyHours')} />
        <CheckboxGroup legend={`${t('work.traits')} (${t('web.optional')})`}>
          {WORK_TRAITS.map((trait) => (
            <Checkbox key={trait} value={trait} {...traits}>
              {t(`outcomes.trait.${trait}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <Textarea
          label={`${t('work.leaves')} (${t('web.optional')})`}
          description={t('work.leaves_hint')}
          {...field('leaves')}
        />
      </HouseForm>
    </Page>
  );
};

/** An employment is reported, or one that was is amended. */
export const View = () => {
  const param = { authority: usePathId('authority'), referral: usePathId('referral') };
  return <Loaded of={usePeriod(param)}>{(data) => <Shown param={param} data={data} />}</Loaded>;
};
