import { dayInFinland } from '@kt/kernel';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import type { AgreementShown } from '../../../../shared/agreements/answers.ts';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { dayText } from '../../../../shared/form/fields.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { StateTag, StatusLine } from '../../../../shared/page/parts.tsx';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { type Checks, checksForm, missingRows, RESULTS, SOURCES } from './check-form.ts';
import { checkLines } from './presenter.ts';

type Shown = { readonly agreement: AgreementShown };

/** One report after the other, each upon the version that the one before left. */
const useRecordChecks = ({ id }: AgreementShown, told: (done: number) => void) => {
  const api = useApi();
  return useAct(async ({ checks, version }: { checks: Checks; version: number }, _options) => {
    let current = version;
    for (const [n, json] of checks.entries()) {
      const send = api.procurement.agreements[':agreement'].checks.$post;
      const key = crypto.randomUUID();
      current = (await read(send({ param: { agreement: id }, json }, actHeaders(key, current)))).version;
      told(n + 1);
    }
  });
};

/** The reports that are missing, prefilled as read today. */
export const RecordChecks = ({ agreement }: Shown) => {
  const { t } = useWords();
  const [done, setDone] = useState(0);
  const { missingChecks, version } = agreement;
  const form = useHouseForm(checksForm, missingRows(missingChecks, dayText(dayInFinland(useNow()))));
  const { field } = useFields(form);
  const record = useRecordChecks(agreement, setDone);
  return (
    <>
      <p>{t('agr.checks.lead')}</p>
      <HouseForm
        form={form}
        act={record}
        onSend={({ checks }) => record.run({ checks, version })}
        label={t('agr.checks.record', { count: missingChecks.length })}
      >
        {missingChecks.map((kind, n) => (
          <fieldset key={kind} className="kt-fieldset">
            <legend>{t(`agr.check.${kind}`)}</legend>
            <div className="kt-row kt-row-top">
              <TextField label={t('agr.check.issued')} htmlSize={10} {...field(`checks.${rowIndex(n)}.issuedOn`)} />
              <Select label={t('agr.check.source')} {...field(`checks.${rowIndex(n)}.source`)}>
                {SOURCES.map((one) => (
                  <option key={one} value={one}>
                    {t(`agr.check.source.${one}`)}
                  </option>
                ))}
              </Select>
              <Select label={t('agr.check.result')} {...field(`checks.${rowIndex(n)}.result`)}>
                {RESULTS.map((one) => (
                  <option key={one} value={one}>
                    {t(`agr.check.result.${one}`)}
                  </option>
                ))}
              </Select>
            </div>
          </fieldset>
        ))}
      </HouseForm>
      <StatusLine>{record.busy && t('agr.checks.progress', { done, all: missingChecks.length })}</StatusLine>
    </>
  );
};

/** Which reports have been looked at. */
export const CheckTable = ({ agreement }: Shown) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useColleagues();
  const lines = checkLines(agreement, { ...words, nameOf });
  return (
    <DataTable
      caption={t('agr.checks')}
      columns={[
        { key: 'kind', title: t('agr.check.kind'), cell: ({ kind }) => kind },
        {
          key: 'result',
          title: t('agr.check.result'),
          cell: ({ result, isMissing }) => <StateTag tone={isMissing ? 'warning' : 'success'}>{result}</StateTag>,
        },
        { key: 'issued', title: t('agr.check.issued'), cell: ({ issued }) => issued },
        { key: 'by', title: t('agr.check.by'), cell: ({ by }) => by },
      ]}
      rows={lines}
      keyOf={({ kind }) => kind}
    />
  );
};
