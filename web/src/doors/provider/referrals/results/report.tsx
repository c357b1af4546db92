import { dayInFinland } from '@kt/kernel';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import type { OwnRef } from '../own-referral.ts';
import { resultForm } from './form.ts';
import { reportable } from './presenter.ts';
import type { Period } from './use-period.ts';

type ReportProps = { readonly param: OwnRef; readonly data: Period };

const Reported = ({ param, data, row }: ReportProps & { readonly row: Period['results'][number] }) => {
  const { t, day, name } = useWords();
  const { results } = useApi().casework.provider.authorities[':authority'].outcomes[':referral'];
  const act = useAct((_: object, options) =>
    read(results[':number'].withdrawal.$post({ param: { ...param, number: String(row.number) }, json: {} }, options)),
  );
  const step = data.steps.find((one) => one.step === row.step);
  return (
    <li className="kt-row">
      <span>{`${step === undefined ? row.step : name(step.title)} ${day(row.achievedOn)}`}</span>
      <ActButton
        label={t('results.report_withdraw')}
        variant="secondary"
        act={act}
        onAct={() => act.run({}, data.version)}
      />
    </li>
  );
};

/** Results that people report, not the clock: told here, and taken back. */
export const Report = ({ param, data }: ReportProps) => {
  const words = useWords();
  const { t } = words;
  const { results } = useApi().casework.provider.authorities[':authority'].outcomes[':referral'];
  const steps = reportable(data.steps, words);
  const form = useHouseForm(resultForm, { step: steps[0]?.value ?? '', achievedOn: dayText(dayInFinland(useNow())) });
  const { field } = useFields(form);
  const act = useAct((json: ReturnType<typeof resultForm.parse>, options) =>
    read(results.$post({ param, json }, options)),
  );
  const told = data.results.filter(({ dropped }) => dropped === undefined);
  if (steps.length === 0) return null;
  return (
    <>
      {told.length > 0 && (
        <ul className="kt-cards">
          {told.map((row) => (
            <Reported key={row.number} param={param} data={data} row={row} />
          ))}
        </ul>
      )}
      <ReadMore header={t('results.report')}>
        <HouseForm
          form={form}
          act={act}
          variant="secondary"
          onSend={(values) => act.run(values, data.version)}
          label={t('results.report_send')}
        >
          <Select label={t('results.report_step')} {...field('step')}>
            {steps.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
          <TextField
            label={t('results.report_on')}
            description={t('web.form.day_hint')}
            htmlSize={14}
            {...field('achievedOn')}
          />
        </HouseForm>
      </ReadMore>
    </>
  );
};
