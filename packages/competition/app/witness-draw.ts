import { type Act, err, type Id, ok, type Result } from '@kt/kernel';
import type { DrawWitness, SignedHead } from '../domain/competition-state.ts';
import { drawnGroups, witnessesMissing } from '../domain/draw.ts';
import { type Evaluation, lotText } from '../domain/evaluation.ts';
import { type NotFound, notFound } from './errors.ts';
import { type InterestDeps, interestsIn } from './interests.ts';
import type { CompetitionDeps, CompetitionRef, Digest, Documents } from './ports.ts';
import { type Commanded, runCommand } from './run-command.ts';

/** A draw for whoever repeats it: no price, no name, and nothing that the result does not follow from. */
export type DrawView = {
  /** SHA-256 of the locked evaluation whose ranking the draw is part of. */
  readonly evaluation: string;
  readonly seed: string;
  /** Where the seed comes from: the head of the log, signed before any tender could be read. */
  readonly head?: Pick<SignedHead, 'size' | 'signedAt'>;
  /** Tenders with equal points, in the order that the draw gave them; `lot` is SHA-256 of seed, line feed and tender. */
  readonly groups: readonly (readonly {
    readonly tender: Id<'tender'>;
    readonly rank: number;
    readonly lot: string;
  }[])[];
  readonly witnesses: readonly DrawWitness[];
  /** Witnesses that are still needed. */
  readonly missing: number;
  /** Of the competition, for `If-Match`. */
  readonly version: number;
};

type ViewDeps = Pick<CompetitionDeps, 'competitions'> & {
  readonly evaluations: Pick<Documents<Evaluation>, 'get'>;
  readonly digest: Digest;
};

/** The draw of the locked evaluation; `competition.not_found` where none decided anything. */
export const viewDraw =
  ({ competitions, evaluations, digest }: ViewDeps) =>
  async (ref: CompetitionRef): Promise<Result<DrawView, NotFound>> => {
    const found = await competitions.load(ref);
    const locked = found?.state.evaluation;
    if (found === undefined || locked?.isDrawn !== true) return err(notFound);
    const evaluation = await evaluations.get(ref.id, locked.document);
    if (evaluation === undefined) return err(notFound);
    const { head } = found.state;
    return ok({
      evaluation: locked.document,
      seed: locked.seed,
      ...(head !== undefined && { head: { size: head.size, signedAt: head.signedAt } }),
      groups: drawnGroups(evaluation.ranking).map((group) =>
        group.map(({ tender, rank }) => ({ tender, rank, lot: digest(lotText(locked.seed, tender)) })),
      ),
      witnesses: locked.witnesses ?? [],
      missing: witnessesMissing(locked),
      version: found.version,
    });
  };

/**
 * An official says by name that the draw of an evaluation gives the same when it is repeated.
 * `organisations`: every one that whoever witnesses belongs to.
 */
export const witnessDraw =
  (deps: Pick<CompetitionDeps, 'work' | 'competitions'> & InterestDeps) =>
  (
    ref: CompetitionRef,
    {
      evaluation,
      organisations,
    }: { readonly evaluation: string; readonly organisations: readonly Id<'organisation'>[] },
    act: Act,
  ): Commanded =>
    runCommand(deps)(ref, act, async (state) =>
      ok({ do: 'witness_draw', evaluation, interests: await interestsIn(deps, state, organisations) }),
    );
