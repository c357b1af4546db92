import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

const SCORE = /^\d{1,3}(?:[,.]\d{1,2})?$/;
const HUNDREDTHS = 100;

/** A score as typed (`8`, `7,5`) in hundredths of a point. */
export const scoreOf = (text: string): number => Math.round(Number(text.trim().replace(',', '.')) * HUNDREDTHS);

/** What a score field shows: `750` → `7,5`. */
export const scoreText = (score: number | undefined): string =>
  score === undefined ? '' : String(score / HUNDREDTHS).replace('.', ',');

const SHORTEST_NOTE = 3;

/** One criterion's scores for each tender side by side, each with why. @param top the scale's top, in whole points. */
export const scoresForm = (top: number) =>
  z.object({
    rows: z.array(
      z.object({
        tender: z.string(),
        score: z
          .string()
          .trim()
          .refine(
            (text) => SCORE.test(text) && scoreOf(text) <= top * HUNDREDTHS,
            'competition_page.scoring.score_form',
          ),
        note: textField.min(SHORTEST_NOTE, 'competition_page.scoring.note_form'),
      }),
    ),
  });

export type ScoresForm = z.input<ReturnType<typeof scoresForm>>;
export type ScoresTyped = z.output<ReturnType<typeof scoresForm>>;
