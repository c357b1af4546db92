import { parseId } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import { HouseForm } from '../../../../shared/form/house-form.tsx';
import { useHouseForm } from '../../../../shared/form/use-house-form.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CompetitionShown, MaskedShown } from '../reads.ts';
import { type ScoresTyped, scoreOf, scoresForm } from './form.ts';
import { type Criterion, shownScores } from './presenter.ts';
import { ScoreRows } from './score-rows.tsx';

type OwnScoresProps = {
  readonly shown: Pick<CompetitionShown, 'id'>;
  readonly criterion: Criterion;
  /** The tenders that the reader has not locked. */
  readonly rows: readonly MaskedShown[];
  readonly letters: ReadonlyMap<string, string>;
  readonly onSaved: () => unknown;
};

/** The reader's own scores of one criterion; nobody else sees them before all are locked. */
export const OwnScores = ({ shown: { id: competition }, criterion, rows, letters, onSaved }: OwnScoresProps) => {
  const { t, name } = useWords();
  const api = useApi();
  const form = useHouseForm(scoresForm(criterion.scale), shownScores(criterion.key, rows, 'own'));
  const save = useAct(async (typed: ScoresTyped, options) => {
    for (const { tender: text, score, note } of typed.rows) {
      const tender = parseId('tender', text);
      if (tender === undefined) continue;
      const json = { scores: { [criterion.key]: { score: scoreOf(score), note } } };
      const headers = {
        ...options.headers,
        'idempotency-key': `${options.headers['idempotency-key'] ?? ''}-${tender}`,
      };
      await read(
        api.procurement.competitions[':competition'].tenders[':tender'].scores.$post(
          { param: { competition, tender }, json },
          { headers },
        ),
      );
    }
  }, onSaved);
  return (
    <HouseForm
      form={form}
      act={save}
      onSend={(typed) => save.run(typed)}
      label={t('competition_page.scoring.save', { name: name(criterion.title) })}
    >
      <ScoreRows form={form} criterion={criterion} of={competition} rows={rows} letters={letters} />
    </HouseForm>
  );
};
