import {
  type Act,
  type Attempt,
  type Done,
  err,
  type IdSource,
  type Instant,
  ok,
  type Result,
  type TxPart,
  type UnitOfWork,
  type WorkError,
} from '@kt/kernel';
import type { LineCommand, LineError } from '../domain/payment-line-commands.ts';
import type { Ledger } from './ledger-ports.ts';
import { carryOut, entryParts, postingsIn } from './line-parts.ts';
import type { LineRef, Lines, StoredLine } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

export type HandleDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  readonly lines: Lines;
  readonly ledger: Ledger;
};

/** Refusals of a person's command. */
export type HandleError = LineError | NotFound | { readonly code: 'settlement.own_organisation' };

/** What a person may do: send a line back, mend a failure, or tell what the bank said of a payment. */
export type PersonalCommand = LineCommand<'return' | 'mend' | 'refuse' | 'find' | 'resend'>;

/** A payment's line first, then the lines it carries: what happens to the payment happens to all of them. */
const wholePayment = async (lines: Lines, line: StoredLine): Promise<readonly StoredLine[]> => {
  const { authority, transfer } = line.state;
  const lead = transfer?.carriedBy && (await lines.load({ authority, id: transfer.carriedBy }));
  const first = lead ?? line;
  const carried = await lines.loadMany(authority, first.state.transfer?.carries ?? []);
  return [first, ...carried];
};

type Asked = { readonly command: PersonalCommand; readonly ownOrganisations: readonly string[] };

const attempt = async (
  deps: HandleDeps,
  ref: LineRef,
  { command, ownOrganisations }: Asked,
  at: Instant,
  act: Act,
): Promise<Result<Attempt, HandleError>> => {
  const asked = await deps.lines.load(ref);
  if (asked === undefined) return err(NOT_FOUND);
  if (ownOrganisations.includes(asked.state.provider)) return err({ code: 'settlement.own_organisation' });
  const affected = command.type === 'return' ? [asked] : await wholePayment(deps.lines, asked);
  const parts: TxPart[] = [];
  const facts = [];
  for (const before of affected) {
    const decided = carryOut(before.state, command, at, act.by);
    if (!decided.ok) return decided;
    parts.push(deps.lines.save(before, decided.value.after, decided.value.facts));
    facts.push(...decided.value.facts);
  }
  const posted = { authority: ref.authority, cause: ref.id, at };
  const done = { id: ref.id, version: asked.version + 1 };
  return ok({ done, parts: [...parts, ...entryParts(deps, posted, postingsIn(facts))] });
};

/**
 * Carries out one person's command; a refused payment is owed again in the ledger. `ownOrganisations`: what the person
 * belongs to, about whose lines others decide.
 */
export const handleLine =
  (deps: HandleDeps) =>
  (
    ref: LineRef,
    command: PersonalCommand,
    act: Act,
    ownOrganisations: readonly string[] = [],
  ): Promise<Result<Done, HandleError | WorkError>> =>
    deps.work.run<HandleError>(act, (at) => attempt(deps, ref, { command, ownOrganisations }, at, act));
