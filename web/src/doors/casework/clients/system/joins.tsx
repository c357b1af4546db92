import { Button } from '@navikt/ds-react/Button';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { Select } from '@navikt/ds-react/Select';
import { TextField } from '@navikt/ds-react/TextField';
import { useState } from 'react';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { Facts, StatusLine } from '../../../../shared/page/parts.tsx';
import { useColleagues } from '../../../../shared/trade/use-colleagues.ts';
import { joinForm } from './join-form.ts';
import { joinRows } from './join-rows.ts';
import { bodyOf, naming, type Outcome, onlyRow, outcomesIn, piecesOf, rowLabel, type SystemFile } from './pieces.ts';

/** What was found out again about one row, and the file as it is now. */
export type Revised = (file: SystemFile, outcome: Outcome) => void;
type Props = {
  readonly file: SystemFile;
  readonly outcomes: readonly Outcome[];
  readonly onRevised: Revised;
  readonly onLeft: (line: number) => void;
};

const Joined = ({ of, onLeft }: { readonly of: Outcome; readonly onLeft: Props['onLeft'] }) => {
  const words = useWords();
  const colleague = useColleagues();
  const { t } = words;
  if (of.join === undefined) return null;
  return (
    <li className="kt-card">
      <h3>{t('csys.join_title', { line: of.line, reference: of.join.reference })}</h3>
      <Facts rows={joinRows(of.join, colleague, words)} />
      <p className="kt-no-print">
        <Button variant="secondary" size="small" onClick={() => onLeft(of.line)}>
          {t('csys.join_leave')}
        </Button>
      </p>
    </li>
  );
};

const useJoining = ({ file, onRevised }: Pick<Props, 'file' | 'onRevised'>) => {
  const { checks } = useApi().casework.worker['client-system'];
  const [answered, setAnswered] = useState<Outcome>();
  const act = useAct(async ({ line, reference }: ReturnType<typeof joinForm.parse>) => {
    const named = naming(file, Number(line), reference);
    const [piece] = piecesOf(onlyRow(named, Number(line)));
    if (piece === undefined) return;
    const { rows } = await read(checks.$post({}, bodyOf(piece)));
    const [outcome] = outcomesIn(piece, rows);
    setAnswered(outcome);
    if (outcome?.outcome === 'joined') onRevised(named, outcome);
  });
  return { act, answered };
};

const JoinByHand = ({ file, outcomes, onRevised }: Omit<Props, 'onLeft'>) => {
  const { t } = useWords();
  const { act, answered } = useJoining({ file, onRevised });
  const form = useHouseForm(joinForm, { line: '', reference: '' });
  const { field } = useFields(form);
  const fresh = new Set(outcomes.filter(({ outcome }) => outcome === 'new').map(({ line }) => line));
  if (fresh.size === 0 && answered === undefined) return null;
  return (
    <ReadMore header={t('csys.join_hand')}>
      <HouseForm
        form={form}
        act={act}
        variant="secondary"
        onSend={(json) => act.run(json)}
        label={t('csys.join_check')}
      >
        <p>{t('csys.join_hand_lead')}</p>
        <Select label={t('csys.join_row')} {...field('line')}>
          <option value="">{t('csys.join_choose')}</option>
          {file.rows
            .filter(({ line }) => fresh.has(line))
            .map((row) => (
              <option key={row.line} value={row.line}>
                {rowLabel(file, row)}
              </option>
            ))}
        </Select>
        <TextField
          label={t('csys.join_reference')}
          description={t('csys.join_reference_hint')}
          {...field('reference')}
        />
      </HouseForm>
      {answered !== undefined && (
        <StatusLine>
          {answered.outcome === 'joined'
            ? t('csys.join_found', { line: answered.line })
            : t(`csys.fault.${answered.fault ?? 'form'}`)}
        </StatusLine>
      )}
    </ReadMore>
  );
};

/** Rows that are clients opened by hand: what each joining would change, and one more by hand. */
export const Joins = (props: Props) => {
  const { t } = useWords();
  const joined = props.outcomes.filter(({ outcome }) => outcome === 'joined');
  return (
    <>
      {joined.length > 0 && (
        <>
          <h3>{t('csys.joins', { count: joined.length })}</h3>
          <p>{t('csys.joins_lead')}</p>
          <ul className="kt-cards">
            {joined.map((one) => (
              <Joined key={one.line} of={one} onLeft={props.onLeft} />
            ))}
          </ul>
        </>
      )}
      <JoinByHand file={props.file} outcomes={props.outcomes} onRevised={props.onRevised} />
    </>
  );
};
