import { dayInFinland } from '@kt/kernel';
import { Button } from '@navikt/ds-react/Button';
import { useNow } from '../../../../shared/api/clock-context.ts';
import { useRead } from '../../../../shared/api/use-read.ts';
import { csvOf } from '../../../../shared/format/csv.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { Empty } from '../../../../shared/page/parts.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { useSearchText } from '../../../../shared/page/use-path.ts';
import { useNames } from '../../use-names.ts';
import {
  cellOf,
  cellText,
  GROUPS,
  type LineShown,
  lineName,
  type NameOf,
  type ReceptionShown,
  type TableShown,
  tableRows,
  yearIn,
} from './presenter.ts';

type TableProps = { readonly caption: string; readonly lines: TableShown; readonly nameOf: NameOf };

const Table = ({ caption, lines, nameOf }: TableProps) => {
  const words = useWords();
  const { t } = words;
  const groups = GROUPS.map((group) => ({
    key: group,
    title: group === 'all' ? t('figures.group.all') : t(`distance_group.${group}`),
    align: 'end' as const,
    cell: (line: LineShown) => cellText(cellOf(line, group), words),
  }));
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', title: t('supervision.provider'), cell: (line: LineShown) => lineName(line, nameOf, words) },
        ...groups,
      ]}
      rows={lines}
      keyOf={({ of, provider }) => provider ?? of}
    />
  );
};

const Explained = ({ least }: { readonly least: number }) => {
  const { t } = useWords();
  return (
    <>
      <Section title={t('supervision.can')}>
        <ul>
          <li>{t('supervision.can.creaming')}</li>
          <li>{t('supervision.can.parking')}</li>
        </ul>
      </Section>
      <Section title={t('supervision.cannot')}>
        <ul>
          <li>{t('supervision.cannot.why')}</li>
          <li>{t('supervision.cannot.hidden', { least })}</li>
        </ul>
      </Section>
    </>
  );
};

const Reception = ({ shown }: { readonly shown: ReceptionShown }) => {
  const words = useWords();
  const { t } = words;
  const { refusals, firstMeetings, year, least } = shown;
  const nameOf = useNames([...refusals, ...firstMeetings].flatMap(({ provider }) => provider ?? []));
  if (refusals.length === 0)
    return (
      <Empty action={<Go to="/casework/clients">{t('supervision.to_clients')}</Go>}>
        {t('supervision.none', { year })}
      </Empty>
    );
  const save = (): void => {
    const text = csvOf([
      ...tableRows(t('supervision.refusals'), refusals, nameOf, words),
      ...tableRows(t('supervision.meetings'), firstMeetings, nameOf, words),
    ]);
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${year}.csv`);
  };
  return (
    <>
      <Section title={t('supervision.refusals')}>
        <p>{t('supervision.refusals.lead')}</p>
        <Table caption={t('supervision.caption')} lines={refusals} nameOf={nameOf} />
      </Section>
      {firstMeetings.length > 0 && (
        <Section title={t('supervision.meetings')}>
          <p>{t('supervision.meetings.lead')}</p>
          <Table caption={t('supervision.caption')} lines={firstMeetings} nameOf={nameOf} />
        </Section>
      )}
      <Explained least={least} />
      <div className="kt-row kt-no-print">
        <Button onClick={save}>{t('figures.csv')}</Button>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('figures.print')}
        </Button>
      </div>
    </>
  );
};

/** Whether providers take and meet everybody alike, by distance group: for the supervisor. */
export const View = () => {
  const { t } = useWords();
  const today = dayInFinland(useNow());
  const year = yearIn(useSearchText('year'), today);
  const reception = useRead(['reception', year], (api) => api.casework.supervision.reception.$get({ query: { year } }));
  const other = (years: number): string => `/casework/supervision?year=${String(Number(year) + years)}`;
  return (
    <Page title={t('supervision.title', { year })} lead={<p>{t('supervision.lead', { year })}</p>}>
      <p className="kt-row kt-no-print">
        <Go to={other(-1)}>{t('supervision.previous')}</Go>
        {year < yearIn(undefined, today) && <Go to={other(1)}>{t('supervision.next')}</Go>}
      </p>
      <Loaded of={reception}>{(shown) => <Reception shown={shown} />}</Loaded>
      <p className="kt-row kt-no-print">
        <Go to="/casework/guidance">{t('supervision.guidance')}</Go>
        <Go to="/casework/requests">{t('requests.title')}</Go>
        <Go to="/casework/refused">{t('refused.title')}</Go>
      </p>
    </Page>
  );
};
