import {
  type Act,
  andThen,
  type Done,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { Claim } from '../domain/claim.ts';
import { applyClaim } from '../domain/claim-apply.ts';
import type { ClaimCommand } from '../domain/claim-commands.ts';
import { decideClaim } from '../domain/claim-decide.ts';
import type { ClaimFact } from '../domain/claim-facts.ts';
import { type LoadedClaim, loadClaim, type Party } from './load-claim.ts';
import type { ClaimRef, Claims, OutcomesError } from './ports.ts';

export type ChangeClaimDeps = { readonly work: UnitOfWork; readonly claims: Pick<Claims, 'load' | 'save'> };

/** What else is written in the same transaction: earnings, counters, a correction. */
export type Alongside = (
  after: Claim,
  facts: readonly ClaimFact[],
  at: Instant,
) => Result<readonly TxPart[], OutcomesError>;
const NOTHING_ELSE: Alongside = () => ok([]);

/** A command made from what is read at the moment of the attempt. */
export type Prepared = { readonly command: ClaimCommand; readonly alongside?: Alongside };

const partsOf = (
  { claims }: ChangeClaimDeps,
  { before, claim, facts }: LoadedClaim,
  { command, alongside = NOTHING_ELSE }: Prepared,
  at: Instant,
  by: string,
): Result<readonly TxPart[], OutcomesError> => {
  const decided = decideClaim(claim, command, at, by);
  if (!decided.ok) return decided;
  const after = applyClaim(claim, decided.value);
  const save = claims.save(before, after, [...facts, ...decided.value]);
  return andThen(alongside(after, decided.value, at), (others) => ok([save, ...others]));
};

/** One act on one claim. What the clock has made of it meanwhile is recorded with it. */
export const actOnClaim =
  (deps: ChangeClaimDeps) =>
  (
    ref: ClaimRef,
    party: Party,
    act: Act,
    prepare: (claim: Claim, at: Instant) => Promise<Result<Prepared, OutcomesError>>,
  ): Promise<Result<Done, OutcomesError | WorkError>> =>
    deps.work.run<OutcomesError>(act, async (at) => {
      const loaded = await loadClaim(deps.claims, ref, party, at);
      if (!loaded.ok) return loaded;
      const prepared = await prepare(loaded.value.claim, at);
      if (!prepared.ok) return prepared;
      const parts = partsOf(deps, loaded.value, prepared.value, at, act.by);
      return andThen(parts, (written) =>
        ok({ done: { id: ref.claim, version: loaded.value.before.version + 1 }, parts: written }),
      );
    });

/** A command that needs no more than the claim itself. */
export const changeClaim =
  (deps: ChangeClaimDeps) =>
  (ref: ClaimRef, party: Party, command: ClaimCommand, act: Act): Promise<Result<Done, OutcomesError | WorkError>> =>
    actOnClaim(deps)(ref, party, act, () => Promise.resolve(ok({ command })));
