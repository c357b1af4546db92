import { err, type Id, type IdSource, type Instant, ok, type Result, type TxPart, type Versioned } from '@kt/kernel';
import type { BoardChange, BoardConfirmation, NewSignatory } from '../domain/board-change.ts';
import { applyMandate, decideMandate, type Mandate, registeredMandate, registerMandate } from '../domain/mandate.ts';
import type { AccessError } from './errors.ts';
import type { Mandates } from './ports.ts';

type Deps = { readonly mandates: Mandates; readonly ids: IdSource };
type When = { readonly at: Instant; readonly by: string; readonly how: BoardConfirmation };

const isLive = ({ state }: Mandate): boolean => state === 'registered' || state === 'in_force';

/** Ends what a person holds; what still waits for its confirmation is withdrawn. */
export const endMandate = (
  mandates: Mandates,
  before: Versioned<Mandate>,
  { at, by }: Pick<When, 'at' | 'by'>,
): Result<TxPart, AccessError> => {
  const type = before.state.state === 'registered' ? 'withdraw' : 'end';
  const decided = decideMandate(before.state, { type }, at, by);
  if (!decided.ok) return decided;
  const state = decided.value.reduce(applyMandate, before.state);
  return ok(mandates.save(before, { state, facts: decided.value }));
};

const begin = ({ mandates, ids }: Deps, change: BoardChange, { person, signs }: NewSignatory, when: When) => {
  const { organisation, source, sourceDate, proposedBy } = change;
  const basis = { mandate: ids.next('mandate'), person, organisation, source, sourceDate, signs };
  const written = registerMandate(basis, when.at, proposedBy);
  const state = registeredMandate(written);
  const confirmed = decideMandate(state, { type: 'confirm', how: when.how }, when.at, when.by);
  if (!confirmed.ok) return confirmed;
  const facts = [{ ...written, withBoard: true }, ...confirmed.value];
  return ok(mandates.create({ state: confirmed.value.reduce(applyMandate, state), facts }));
};

/** Those mandates of a person in an organisation that are alive, without anybody else's. */
export const liveOf = (all: readonly Versioned<Mandate>[], person: Id<'person'>): readonly Versioned<Mandate>[] =>
  all.filter(({ state }) => state.person === person && isLive(state));

/** What a confirmed change of board does to mandates, all in one transaction. @param all the organisation's mandates. */
export const boardParts = (
  deps: Deps,
  change: BoardChange,
  all: readonly Versioned<Mandate>[],
  when: When,
): Result<readonly TxPart[], AccessError> => {
  const over = [...change.leaving, ...change.starting.map(({ person }) => person)].flatMap((one) => liveOf(all, one));
  const made = [
    ...over.map((one) => endMandate(deps.mandates, one, when)),
    ...change.starting.map((one) => begin(deps, change, one, when)),
  ];
  const parts: TxPart[] = [];
  for (const one of made) {
    if (!one.ok) return err(one.error);
    parts.push(one.value);
  }
  return ok(parts);
};
