import { filled, official, plain } from './page-case.ts';

const officer = official('officer');
const ONE = 'procurement/competitions/$competition';

/** The pages of those who buy. */
export const PROCUREMENT = [
  plain('procurement/competitions', officer),
  filled(ONE, officer, ({ drafted }) => ({ competition: drafted }), 'draft'),
  filled(ONE, officer, ({ published }) => ({ competition: published }), 'published'),
  filled(ONE, official('evaluator1'), ({ evaluating }) => ({ competition: evaluating }), 'evaluating'),
  filled(ONE, officer, ({ competition }) => ({ competition }), 'decided'),
];
