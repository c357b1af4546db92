import { zId, zStamp } from '@kt/platform/schema.ts';
import * as z from 'zod';
import type { Consensus } from '../domain/consensus.ts';
import type { ScoreSheet } from '../domain/score-sheet.ts';

const subject = { authority: zId('authority'), competition: zId('competition'), tender: zId('tender') };
const zScores = z.record(z.string(), z.strictObject({ score: z.int(), note: z.string() }));

export const zScoreSheet: z.ZodType<ScoreSheet> = z.strictObject({
  ...subject,
  evaluator: z.string(),
  state: z.enum(['open', 'locked']),
  scores: zScores,
});

export const zConsensus: z.ZodType<Consensus> = z.strictObject({ ...subject, ...zStamp, scores: zScores });
