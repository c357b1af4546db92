import { Alert } from '@navikt/ds-react/Alert';
import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { type InThree, useInThree } from '../../../../shared/language/use-in-three.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { ActButton } from '../../../../shared/page/act-button.tsx';
import { DataTable } from '../../../../shared/page/data-table.tsx';
import { Go } from '../../../../shared/page/go.tsx';
import { Loaded } from '../../../../shared/page/loaded.tsx';
import { Page, Section } from '../../../../shared/page/page.tsx';
import { StateTag, StatusLine, type Tone } from '../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { saveFile } from '../../../../shared/page/save-file.ts';
import { FileForm } from './file-form.tsx';
import { type ImportLine, importLines, readyIn } from './presenter.ts';
import { COLUMNS, type FileRead, NEEDED } from './rows.ts';
import { template } from './template.ts';
import { useImport } from './use-import.ts';

const TONE: Readonly<Record<ImportLine['state'], Tone>> = {
  ready: 'info',
  made: 'success',
  known: 'neutral',
  wrong: 'warning',
};

const NOTHING: FileRead = { rows: [], missing: [] };

/** How the file is written: its columns, and a file to begin with. */
const Columns = () => {
  const { t } = useWords();
  const save = (): void => saveFile(new Blob([template()], { type: 'text/csv' }), 'sopimukset.csv');
  return (
    <>
      <div className="kt-row">
        <Button type="button" variant="secondary" onClick={save}>
          {t('agr.import.template')}
        </Button>
      </div>
      <ReadMore header={t('agr.import.columns')}>
        <p>{t('agr.import.columns_lead')}</p>
        <ul>
          <li>{t('agr.import.needed', { columns: NEEDED.join(', ') })}</li>
          <li>{t('agr.import.others', { columns: COLUMNS.filter((one) => !NEEDED.includes(one)).join(', ') })}</li>
          <li>{t('agr.import.days')}</li>
          <li>{t('agr.import.lists')}</li>
        </ul>
      </ReadMore>
    </>
  );
};

const Lines = ({ lines }: { readonly lines: readonly ImportLine[] }) => {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('agr.import.caption', { count: lines.length })}
      columns={[
        { key: 'document', title: t('agr.take_over.document'), cell: ({ document }) => document || '–' },
        { key: 'line', title: t('agr.import.line'), align: 'end', cell: ({ line }) => line },
        { key: 'told', title: t('agr.period'), cell: ({ told }) => told },
        {
          key: 'state',
          title: t('web.state'),
          cell: ({ state, faults }) => (
            <>
              <StateTag tone={TONE[state]}>{t(`agr.import.state.${state}`)}</StateTag>
              {state === 'wrong' && (
                <ul>
                  {faults.map((fault) => (
                    <li key={fault}>{fault}</li>
                  ))}
                </ul>
              )}
            </>
          ),
        },
      ]}
      rows={lines}
      keyOf={({ key }) => key}
    />
  );
};

type DryRunProps = {
  readonly lines: readonly ImportLine[];
  readonly made: number;
  readonly draft: ReturnType<typeof useImport>['draft'];
};

/** What the check found, and the drafts that can be made of it. */
const DryRun = ({ lines, made, draft }: DryRunProps) => {
  const { t } = useWords();
  const ready = readyIn(lines);
  return (
    <Section title={t('agr.import.dry_run')}>
      <Lines lines={lines} />
      {ready.length > 0 && (
        <ActButton
          label={t('agr.import.make', { count: ready.length })}
          act={draft}
          onAct={() => draft.run(ready)}
          confirm={<p>{t('agr.import.confirm')}</p>}
        />
      )}
      {made > 0 && ready.length === 0 && (
        <p>
          {t('agr.import.then')} <Go to="/procurement/agreements?show=open">{t('agreements_page.title')}</Go>
        </p>
      )}
    </Section>
  );
};

const Import = ({ inThree }: { readonly inThree: InThree }) => {
  const words = useWords();
  const { t } = words;
  const { check, draft, file, verdicts, made } = useImport((key) => inThree(`cat.step.${key}`));
  const { rows, missing } = file === undefined || file === 'unreadable' ? NOTHING : file;
  const lines = verdicts === undefined ? [] : importLines(rows, { verdicts, made }, words);
  const ready = readyIn(lines);
  return (
    <>
      <Columns />
      <FileForm busy={check.busy} onFile={(chosen) => void check.run(chosen)} />
      <ProblemBox refusal={check.refusal} />
      {file === 'unreadable' && <Alert variant="error">{t('agr.import.unreadable')}</Alert>}
      {missing.length > 0 && <Alert variant="error">{t('agr.import.missing', { columns: missing.join(', ') })}</Alert>}
      <StatusLine>
        {verdicts !== undefined && t('agr.import.told', { ready: ready.length, made: made.length, all: lines.length })}
      </StatusLine>
      {lines.length > 0 && <DryRun lines={lines} made={made.length} draft={draft} />}
    </>
  );
};

/** Agreements signed elsewhere, from a file: looked at first, made into drafts then, taken over by another official. */
export const View = () => {
  const { t } = useWords();
  const inThree = useInThree();
  return (
    <Page
      title={t('agr.import.title')}
      lead={<p>{t('agr.import.lead')}</p>}
      back={{ to: '/procurement/agreements', label: t('agreements_page.title') }}
    >
      <Loaded of={inThree}>{({ of }) => <Import inThree={of} />}</Loaded>
    </Page>
  );
};
