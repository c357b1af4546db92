import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';
import { competitionContent } from '../wire.ts';

/** A new competition is bought alone until its draft is divided into lots. */
export const newCompetition = z.strictObject({
  ...competitionContent.omit({ lot: true }).shape,
  /** What case workers asked for that this is to meet: joined to it in the same act. */
  requests: z.array(zId('callRequest')).max(20).exactOptional(),
});
