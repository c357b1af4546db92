import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import { factsOf, type Known } from './dump.ts';

const zOf = z.looseObject({ competition: z.string(), at: zInstant, by: z.string() });
const zWithDeadline = zOf.extend({ deadline: zInstant });
const zEnvelope = zOf.extend({ hash: z.string() });
const zOpened = zOf.extend({
  tender: z.string(),
  hash: z.string(),
  validity: z.enum(['valid', 'invalid']).optional(),
  reason: z.string().optional(),
});

export type Moment = { readonly competition: string; readonly at: string; readonly by: string };
export type StoredEnvelope = Moment & { readonly tender: string; readonly hash: string };
export type OpenedEnvelope = StoredEnvelope & {
  readonly validity?: string | undefined;
  readonly reason?: string | undefined;
};

/** What the events tell of the competitions' sealed time, by competition. */
export type Told = {
  /** Each deadline from the moment it was told. */
  readonly deadlines: ReadonlyMap<string, readonly (Moment & { readonly deadline: string })[]>;
  readonly approvals: ReadonlyMap<string, readonly Moment[]>;
  /** When the second opener had approved: nothing is readable before. */
  readonly released: ReadonlyMap<string, readonly Moment[]>;
  readonly witnessed: ReadonlyMap<string, readonly Moment[]>;
  readonly received: readonly StoredEnvelope[];
  /** The envelopes that were received last and not withdrawn. */
  readonly accepted: readonly StoredEnvelope[];
  readonly opened: readonly OpenedEnvelope[];
};

const byCompetition = <T extends Moment>(moments: readonly T[]): ReadonlyMap<string, readonly T[]> =>
  Map.groupBy(moments, ({ competition }) => competition);

const envelopes = (known: Known) => {
  const facts = ['envelope.stored', 'envelope.withdrawn'].flatMap((type) =>
    factsOf(known, type, zEnvelope).map((fact) => ({ ...fact, type, tender: fact.event.subject })),
  );
  const received = facts.filter(({ type }) => type === 'envelope.stored');
  const last = [...Map.groupBy(facts, ({ tender }) => tender).values()].flatMap((own) =>
    own.sort((a, b) => a.event.seq - b.event.seq).slice(-1),
  );
  return { received, accepted: last.filter(({ type }) => type === 'envelope.stored') };
};

export const competitionsTold = (known: Known): Told => {
  const of = (type: string) => byCompetition(factsOf(known, type, zOf));
  const deadlines = ['competition.published', 'competition.addendum_given'].flatMap((type) =>
    factsOf(known, type, zWithDeadline),
  );
  const opened = ['tender.opened', 'tender.voided'].flatMap((type) => factsOf(known, type, zOpened));
  return {
    ...envelopes(known),
    deadlines: byCompetition(deadlines.sort((a, b) => (a.at < b.at ? -1 : 1))),
    approvals: of('competition.opener_approved'),
    released: of('competition.opening_approved'),
    witnessed: of('competition.witnessed'),
    opened,
  };
};
