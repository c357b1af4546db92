import * as z from 'zod';
import { at } from './calling.ts';
import type { Joined } from './joining.ts';
import { type Season, versionAt } from './season.ts';
import { declareNoTies } from './stating-ties.ts';

const SCORES: readonly (readonly [number, number, number])[] = [
  [700, 640, 670],
  [880, 900, 890],
  [850, 820, 835],
];

const zMasked = z.looseObject({ rows: z.array(z.looseObject({ tender: z.string() })) });
const zTenders = z.looseObject({
  rows: z.array(
    z.looseObject({
      id: z.string(),
      provider: z.string(),
      version: z.int(),
      content: z.looseObject({ mustHaves: z.record(z.string(), z.boolean()) }),
    }),
  ),
});

/** Scored by two, each alone; then one consensus, and the points are frozen. */
export const evaluate = async (season: Season, competition: string, bidders: Joined['bidders']): Promise<void> => {
  const { by, tell } = season;
  const officer = await by('officer');
  const { rows } = await officer.get(`${at(competition)}/tenders`, zTenders);
  const scoreOf = (tenderId: string, who: 0 | 1 | 2): number => {
    const provider = rows.find((row) => row.id === tenderId)?.provider;
    return SCORES[bidders.findIndex((one) => one.id === provider)]?.[who] ?? 0;
  };
  for (const [n, key] of ['evaluator1', 'evaluator2'].entries()) {
    await declareNoTies(season, competition, key);
    const evaluator = await by(key);
    const masked = await evaluator.get(`${at(competition)}/scoring`, zMasked);
    for (const { tender: tenderId } of masked.rows) {
      const path = `${at(competition)}/tenders/${tenderId}/scores`;
      const score = scoreOf(tenderId, n === 0 ? 0 : 1);
      await evaluator.post(path, {
        scores: { path: { score, note: 'Polku on kuvattu selkeästi / vägen är tydlig.' } },
      });
      await evaluator.post(`${path}/lock`);
    }
  }
  const evaluator = await by('evaluator1');
  for (const { id: tenderId } of rows)
    await evaluator.post(`${at(competition)}/tenders/${tenderId}/consensus`, {
      scores: { path: { score: scoreOf(tenderId, 2), note: 'Yhteinen arvio / gemensam bedömning.' } },
    });
  for (const { id: tenderId, version, content } of rows)
    await officer.post(
      `${at(competition)}/tenders/${tenderId}/requirements`,
      { findings: Object.entries(content.mustHaves).map(([requirement, met]) => ({ requirement, met })) },
      version,
    );
  await officer.post(`${at(competition)}/score-lock`, {}, await versionAt(officer, at(competition)));
  tell('scored by two evaluators, names masked; consensus and price points frozen', { tenders: rows.length });
};
