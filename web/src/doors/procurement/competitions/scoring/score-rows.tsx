import { Textarea } from '@navikt/ds-react/Textarea';
import { TextField } from '@navikt/ds-react/TextField';
import type { ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { rowIndex } from '../../../../shared/form/row-index.ts';
import { useFields } from '../../../../shared/form/use-fields.ts';
import { useWords } from '../../../../shared/language/use-words.ts';
import type { CompetitionShown, MaskedShown } from '../reads.ts';
import { TenderFiles } from '../tender/files.tsx';
import type { ScoresForm, ScoresTyped } from './form.ts';
import type { Criterion } from './presenter.ts';

type ScoreRowsProps = {
  readonly form: UseFormReturn<ScoresForm, unknown, ScoresTyped>;
  readonly criterion: Criterion;
  readonly of: CompetitionShown['id'];
  readonly rows: readonly MaskedShown[];
  readonly letters: ReadonlyMap<string, string>;
  /** What stands between an answer and its score, e.g. what the others gave. */
  readonly beside?: (row: MaskedShown) => ReactNode;
};

/** What the bidder was asked about this answer or the whole tender, and what it answered. */
const MaskedRequests = ({ row, criterion }: { readonly row: MaskedShown; readonly criterion: string }) => {
  const { t } = useWords();
  return row.clarifications
    .filter(({ about }) => about === undefined || about === criterion)
    .map(({ number, question, answer }) => (
      <div key={number} className="kt-card" data-edge="plain">
        <p>
          <strong>{t('competition_page.clarify.number', { number })}</strong> {question}
        </p>
        <p className="kt-written">{answer ?? t('competition_page.clarify.no_answer')}</p>
      </div>
    ));
};

/** How many a consortium is, and what its members do. */
const MaskedGroup = ({ row: { consortium } }: { readonly row: MaskedShown }) => {
  const { t, name, number } = useWords();
  if (consortium === undefined) return null;
  const { members, reliedOn, roles } = consortium;
  const told = [...new Set(roles.map(name))].filter((role) => role !== '');
  return (
    <p className="kt-quiet">
      {t('competition_page.scoring.consortium', { members: number(members) })}
      {reliedOn > 0 && ` ${t('competition_page.scoring.relied_on', { number: number(reliedOn) })}`}
      {told.length > 0 && ` ${t('competition_page.scoring.roles', { roles: told.join('; ') })}`}
    </p>
  );
};

/** Tenders side by side, names masked: each one's answer, its score and why. */
export const ScoreRows = ({ form, criterion: { key, scale }, of, rows, letters, beside }: ScoreRowsProps) => {
  const { t, number } = useWords();
  const { field } = useFields(form);
  return (
    <div className="kt-side-by-side">
      {rows.map((row, n) => (
        <fieldset key={row.tender} className="kt-fieldset kt-box">
          <legend>{t('competition_page.scoring.tender', { letter: letters.get(row.tender) ?? '' })}</legend>
          <p className="kt-written">{row.answers[key] ?? t('competition_page.scoring.no_answer')}</p>
          <MaskedGroup row={row} />
          <MaskedRequests row={row} criterion={key} />
          <TenderFiles of={of} tender={row.tender} files={row.attachments} isMasked />
          {beside?.(row)}
          <TextField
            label={t('competition_page.scoring.score', { top: number(scale) })}
            htmlSize={6}
            inputMode="decimal"
            autoComplete="off"
            {...field(`rows.${rowIndex(n)}.score`)}
          />
          <Textarea
            label={t('competition_page.scoring.note')}
            minRows={2}
            maxRows={10}
            {...field(`rows.${rowIndex(n)}.note`)}
          />
        </fieldset>
      ))}
    </div>
  );
};
