import { SYSTEM_COLUMNS } from '@kt/casework/domain/system-columns.ts';
import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { type ChangeEvent, useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { StatusLine } from '../../../../shared/page/parts.tsx';
import { ProblemBox } from '../../../../shared/page/problem-box.tsx';
import { Joins, type Revised } from './joins.tsx';
import { OutcomeOf } from './outcome.tsx';
import { bodyOf, countsOf, type Outcome, piecesOf, type SystemFile, systemFileOf, toImport } from './pieces.ts';
import { type Pieces, usePieces } from './use-pieces.ts';

const Progress = ({ of, label }: { readonly of: Pieces; readonly label: string }) => {
  const { t } = useWords();
  if (of.state === 'idle') return null;
  return (
    <>
      {of.state === 'running' && (
        <>
          <StatusLine>{t('csys.progress', { label, done: of.next, total: of.total })}</StatusLine>
          <progress className="kt-meter" aria-label={label} max={of.total} value={of.next} />
        </>
      )}
      <ProblemBox refusal={of.refusal} />
      {of.state === 'stopped' && (
        <Button variant="secondary" onClick={() => void of.again()}>
          {t('csys.again')}
        </Button>
      )}
    </>
  );
};

const useTakingIn = () => {
  const { checks, imports } = useApi().casework.worker['client-system'];
  const checking = usePieces((piece) => read(checks.$post({}, bodyOf(piece))));
  const importing = usePieces((piece, key) =>
    read(imports.$post({}, { headers: { 'idempotency-key': key }, ...bodyOf(piece) })),
  );
  return { checking, importing };
};

const Columns = () => {
  const { t } = useWords();
  return (
    <ReadMore header={t('csys.columns')}>
      <p>{t('csys.columns_lead')}</p>
      <ul>
        {SYSTEM_COLUMNS.map((column) => (
          <li key={column}>
            <code>{column}</code>: {t(`csys.column.${column}`)}
          </li>
        ))}
      </ul>
    </ReadMore>
  );
};

type CheckedProps = {
  readonly file: SystemFile;
  readonly outcomes: readonly Outcome[];
  readonly onRevised: Revised;
  readonly onLeft: (line: number) => void;
  readonly onImport: () => void;
};

const Checked = ({ file, outcomes, onRevised, onLeft, onImport }: CheckedProps) => {
  const { t } = useWords();
  const counts = countsOf(outcomes);
  const changes = counts.new + counts.joined + counts.changed;
  return (
    <>
      <StatusLine>{t('csys.checked')}</StatusLine>
      <OutcomeOf outcomes={outcomes} />
      <Joins file={file} outcomes={outcomes} onRevised={onRevised} onLeft={onLeft} />
      {changes === 0 ? (
        <p>{t('csys.nothing')}</p>
      ) : (
        <p>
          <Button onClick={onImport}>
            {counts.joined === 0
              ? t('csys.import', { count: changes })
              : t('csys.import_joining', { count: changes, joined: counts.joined })}
          </Button>
        </p>
      )}
    </>
  );
};

type ChooseProps = { readonly isUnread: boolean; readonly onChosen: (bytes: Uint8Array) => Promise<unknown> };

const Choose = ({ isUnread, onChosen }: ChooseProps) => {
  const { t } = useWords();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = target.files ?? [];
    if (chosen !== undefined) await onChosen(new Uint8Array(await chosen.arrayBuffer()));
  };
  return (
    <div className="kt-stack kt-tight kt-no-print">
      <label htmlFor="system-file" className="aksel-form-field__label aksel-label">
        {t('csys.file')}
      </label>
      <input id="system-file" type="file" accept=".csv,.txt,text/csv" onChange={(event) => void choose(event)} />
      {isUnread && <p className="aksel-error-message aksel-label">{t('csys.unread')}</p>}
    </div>
  );
};

/** Clients from a file of the national system: chosen, looked through without storing anything, then taken in. */
export const TakeIn = () => {
  const { t } = useWords();
  const [file, setFile] = useState<SystemFile>();
  const [isUnread, setUnread] = useState(false);
  const [revised, setRevised] = useState<readonly Outcome[]>([]);
  const { checking, importing } = useTakingIn();
  const begin = async (bytes: Uint8Array): Promise<void> => {
    const found = systemFileOf(bytes);
    importing.reset();
    checking.reset();
    setFile(found);
    setRevised([]);
    setUnread(found === undefined);
    if (found !== undefined) await checking.start(piecesOf(found));
  };
  const left = new Set(file?.rows.map(({ line }) => line));
  const outcomes = checking.outcomes
    .filter(({ line }) => left.has(line))
    .map((one) => revised.find(({ line }) => line === one.line) ?? one);
  return (
    <>
      <p>{t('csys.in_lead')}</p>
      <Columns />
      <Choose isUnread={isUnread} onChosen={begin} />
      <Progress of={checking} label={t('csys.checking')} />
      {file !== undefined && checking.state === 'done' && importing.state === 'idle' && (
        <Checked
          file={file}
          outcomes={[...outcomes, ...file.kept]}
          onRevised={(named, outcome) => {
            setFile(named);
            setRevised([...revised.filter(({ line }) => line !== outcome.line), outcome]);
          }}
          onLeft={(line) => setFile({ ...file, rows: file.rows.filter((row) => row.line !== line) })}
          onImport={() => void importing.start(piecesOf(toImport(file, outcomes)))}
        />
      )}
      <Progress of={importing} label={t('csys.importing')} />
      {importing.state === 'done' && (
        <>
          <StatusLine>{t('csys.imported')}</StatusLine>
          <OutcomeOf outcomes={importing.outcomes} />
        </>
      )}
    </>
  );
};
