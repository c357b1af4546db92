import { parseId } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import { usePeople } from '../people.ts';
import type { CompetitionShown, MaskedShown } from '../reads.ts';
import { type ScoresTyped, scoresForm } from '../scoring/form.ts';
import { type Criterion, lettersOf, pointsOf, spreadOf } from '../scoring/presenter.ts';
import { ScoreRows } from '../scoring/score-rows.tsx';
import { agreedBody, proposedScores } from './presenter.ts';

const Given = ({ row, criterion }: { readonly row: MaskedShown; readonly criterion: Criterion }) => {
  const { number } = useWords();
  const people = usePeople();
  return (
    <ul>
      {spreadOf(row, criterion.key).given.map(({ evaluator, score, note }) => (
        <li key={evaluator}>
          <strong>{`${people([evaluator])}: ${number(pointsOf(score))}`}</strong> {note}
        </li>
      ))}
    </ul>
  );
};

type AgreeProps = {
  readonly shown: CompetitionShown;
  readonly criteria: readonly Criterion[];
  readonly criterion: Criterion;
  readonly rows: readonly MaskedShown[];
  /** What was agreed on the other criteria meanwhile; the last one sends everything. */
  readonly kept: ReadonlyMap<string, ScoresTyped>;
  readonly onKept: (typed: ScoresTyped) => void;
  readonly onSent: () => unknown;
};

/** The common score of each tender on one criterion; the mean of what was given is proposed. */
export const Agree = ({ shown, criteria, criterion, rows, kept, onKept, onSent }: AgreeProps) => {
  const { t, name } = useWords();
  const api = useApi();
  const { id: competition } = shown;
  const form = useHouseForm(scoresForm(criterion.scale), proposedScores(criterion.key, rows));
  const isLast = criteria.every(({ key }) => key === criterion.key || kept.has(key));
  const agree = useAct(async (typed: ScoresTyped, options) => {
    const all = new Map([...kept, [criterion.key, typed]]);
    for (const row of rows) {
      const tender = parseId('tender', row.tender);
      if (tender === undefined) continue;
      const headers = {
        ...options.headers,
        'idempotency-key': `${options.headers['idempotency-key'] ?? ''}-${tender}`,
      };
      await read(
        api.procurement.competitions[':competition'].tenders[':tender'].consensus.$post(
          { param: { competition, tender }, json: agreedBody(all, tender) },
          { headers },
        ),
      );
    }
  }, onSent);
  return (
    <HouseForm
      form={form}
      act={agree}
      onSend={(typed) => {
        if (isLast) return agree.run(typed);
        onKept(typed);
        return undefined;
      }}
      label={
        isLast
          ? t('competition_page.consensus.save')
          : t('competition_page.scoring.save', { name: name(criterion.title) })
      }
    >
      <ScoreRows
        form={form}
        criterion={criterion}
        of={shown.id}
        rows={rows}
        letters={lettersOf(rows)}
        beside={(row) => <Given row={row} criterion={criterion} />}
      />
    </HouseForm>
  );
};
