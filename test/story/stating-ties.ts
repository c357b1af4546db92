import * as z from 'zod';
import { at } from './calling.ts';
import { type Season, versionAt } from './season.ts';

const zStated = z.looseObject({ statements: z.array(z.looseObject({ by: z.string() })) });

/** An evaluator states, unless it is said already, that nothing ties them to anybody invited: before it no tender is seen. */
export const declareNoTies = async (
  { by, world }: Pick<Season, 'by' | 'world'>,
  competition: string,
  key: string,
): Promise<void> => {
  const evaluator = await by(key);
  const { statements } = await evaluator.get(at(competition), zStated);
  if (statements.some((one) => one.by === world.personOf(key))) return;
  const word = { capacity: 'evaluator', organisations: [], people: [] };
  await evaluator.post(`${at(competition)}/interest-statements`, word, await versionAt(evaluator, at(competition)));
};
