import { dayInFinland, startOfDay } from '@kt/kernel';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { allRows } from '../../../../shared/api/all-rows.ts';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { eventsFile } from './events-file.ts';
import { exportForm, FILE_FORMS, newExport } from './form.ts';

type Asked = ReturnType<typeof exportForm.parse>;

/** Starts, breaks and ends of services since a day, as a file. */
export const HandOut = () => {
  const { t } = useWords();
  const { events } = useApi().casework.worker['client-system'];
  const form = useHouseForm(exportForm, newExport(dayInFinland(useNow())));
  const { field } = useFields(form);
  const [count, setCount] = useState<number>();
  const act = useAct(async ({ since, as }: Asked) => {
    const from = startOfDay(since);
    const rows = await allRows(({ query }) => read(events.$get({ query: { ...query, since: from } })));
    if (rows.length > 0) saveFile(eventsFile(rows, as), `service-events-${since}.${as}`);
    setCount(rows.length);
  });
  const { error, id: _id, ...as } = field('as');
  return (
    <>
      <p>{t('csys.out_lead')}</p>
      <HouseForm
        form={form}
        act={act}
        variant="secondary"
        onSend={(values) => act.run(values)}
        label={t('csys.export')}
      >
        <TextField label={t('csys.since')} description={t('web.form.day_hint')} htmlSize={14} {...field('since')} />
        <RadioGroup legend={t('csys.as')} name={as.name} defaultValue="csv" error={error}>
          {FILE_FORMS.map((one) => (
            <Radio key={one} value={one} {...as}>
              {t(`csys.as.${one}`)}
            </Radio>
          ))}
        </RadioGroup>
      </HouseForm>
      {count !== undefined && (
        <StatusLine>{count === 0 ? t('csys.out_none') : t('csys.out_done', { count })}</StatusLine>
      )}
    </>
  );
};
