import { Button } from '@navikt/ds-react/Button';
import { TextField } from '@navikt/ds-react/TextField';
import type * as z from 'zod';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { csvOf } from '../../../../shared/format/csv.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Due, Facts, StateTag } from '../../../../shared/page/parts.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { useSession } from '../../../../shared/session/session-context.ts';
import { usePeople } from '../../competitions/people.ts';
import { useProviderNames } from '../../competitions/reads.ts';
import { noticesTable, winnersOf } from '../presenter.ts';
import { quarterName } from '../quarter-name.ts';
import type { AwardListShown } from '../reads.ts';
import { TONES } from '../tones.ts';
import { useQuarter } from '../use-quarter.ts';
import { sendingForm } from './form.ts';

type Of = { readonly list: AwardListShown };

const Sending = ({ list: { quarter, version } }: Of) => {
  const { t } = useWords();
  const { sending } = useApi().procurement['award-lists'][':quarter'];
  const form = useHouseForm(sendingForm, { reference: '' });
  const { field } = useFields(form);
  const act = useAct((json: z.output<typeof sendingForm>, options) =>
    read(sending.$post({ param: { quarter }, json }, options)),
  );
  return (
    <HouseForm form={form} act={act} onSend={(typed) => act.run(typed, version)} label={t('awards.send')}>
      <TextField label={t('awards.reference')} description={t('awards.reference_hint')} {...field('reference')} />
    </HouseForm>
  );
};

const Notices = ({ list }: Of) => {
  const words = useWords();
  const { t, name, moment, number, euros } = words;
  const names = useProviderNames(list.rows.flatMap(({ winners }) => winners));
  const ask = { ...words, nameOf: (one: Parameters<typeof names.get>[0]) => name(names.get(one) ?? {}) };
  const heads = [
    t('awards.id'),
    t('competition_page.one'),
    t('competition_page.decision.made'),
    t('competition_page.decision.version'),
    t('awards.tenders'),
    t('awards.winners'),
    t('competition_page.ceiling'),
  ];
  return (
    <>
      <DataTable
        caption={t('awards.decided', { count: list.rows.length })}
        keyOf={({ competition }) => competition}
        rows={list.rows}
        columns={[
          {
            key: 'title',
            title: t('competition_page.one'),
            cell: ({ competition, title }) => (
              <Go to={`/procurement/competitions/${competition}/decision`}>{name(title)}</Go>
            ),
          },
          { key: 'at', title: t('competition_page.decision.made'), cell: ({ decidedAt }) => moment(decidedAt) },
          { key: 'winners', title: t('awards.winners'), cell: (row) => winnersOf(row, ask) || t('awards.nobody') },
          { key: 'tenders', title: t('awards.tenders'), align: 'end', cell: ({ tenders }) => number(tenders) },
          {
            key: 'ceiling',
            title: t('competition_page.ceiling'),
            align: 'end',
            cell: ({ ceilingCents }) => euros(ceilingCents),
          },
        ]}
      />
      <p className="kt-no-print">
        <Button
          variant="secondary"
          onClick={() => {
            const text = csvOf(noticesTable(list, heads, ask));
            saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `award-notices-${list.quarter}.csv`);
          }}
        >
          {t('awards.csv')}
        </Button>
      </p>
    </>
  );
};

const Quarter = ({ list }: Of) => {
  const { t, moment } = useWords();
  const people = usePeople();
  const maySend = useSession().has('procurement_officer') && list.state === 'due';
  return (
    <>
      <div className="kt-box">
        <StateTag tone={TONES[list.state]}>{t(`state.award_list.${list.state}`)}</StateTag>
        {list.state !== 'sent' && <Due at={list.lateAt} label={t('awards.send_by')} />}
        <Facts
          rows={list.sent.map(({ at, by, reference }) => [
            t('awards.sent'),
            `${moment(at)}, ${people([by])}: ${reference}`,
          ])}
        />
      </div>
      <Notices list={list} />
      {maySend && (
        <Section title={t('awards.send_title')}>
          <p>{t('awards.send_says')}</p>
          <Sending list={list} />
        </Section>
      )}
    </>
  );
};

/** One quarter: what its award notices say, as a table and a file, and that they were sent. */
export const View = () => {
  const { t } = useWords();
  const quarter = useQuarter();
  const list = useRead(['award-list', quarter], (api) =>
    api.procurement['award-lists'][':quarter'].$get({ param: { quarter } }),
  );
  return (
    <Page
      title={`${t('awards.title')}: ${quarterName(quarter, t)}`}
      back={{ to: '/procurement/award-notices', label: t('awards.title') }}
    >
      <Loaded of={list}>{(found) => <Quarter list={found} />}</Loaded>
    </Page>
  );
};
