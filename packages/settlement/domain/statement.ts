import {
  type Actor,
  add,
  type Cents,
  type FactOf,
  type Iban,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';

/** One account's statement inside a file. Balances are signed; `agrees`: opening + entries = closing, as the bank says. */
export type StatementHead = {
  readonly bankId: string;
  readonly iban: Iban;
  /** False for another account than ours: its entries are left alone. */
  readonly ours: boolean;
  readonly entries: number;
  readonly openingCents?: Cents;
  readonly closingCents?: Cents;
  readonly agrees?: boolean;
};

export type Tally = {
  readonly entries: number;
  readonly matched: number;
  readonly exceptions: number;
  readonly seen: number;
};
export const NO_TALLY: Tally = { entries: 0, matched: 0, exceptions: 0, seen: 0 };

export const addTally = (a: Tally, b: Tally): Tally => ({
  entries: a.entries + b.entries,
  matched: a.matched + b.matched,
  exceptions: a.exceptions + b.exceptions,
  seen: a.seen + b.seen,
});

/** A bank statement file. Its id follows from its content, so the same file is always the same statement. */
export type Statement = {
  readonly id: Id<'statement'>;
  readonly authority: Id<'authority'>;
  readonly state: 'importing' | 'imported';
  readonly heads: readonly StatementHead[];
  /** How far the entries have been taken; an interrupted import goes on from here. */
  readonly tally: Tally;
  /** Runs whose payments it has moved: whether they are settled is looked at in the end. */
  readonly runs: readonly Id<'run'>[];
  readonly received: Stamp;
  readonly imported?: Stamp;
};

export const STATEMENT_LIFECYCLE = {
  importing: { take: 'importing', finish: 'imported' },
  imported: {},
} as const satisfies Lifecycle;

type Named = { readonly authority: Id<'authority'>; readonly statement: Id<'statement'> };

type Taken = { readonly tally: Tally; readonly runs: readonly Id<'run'>[] };

export type StatementFact =
  | FactOf<'statement.received', Named & { readonly heads: readonly StatementHead[] }>
  | FactOf<'statement.matched', Named & Taken>
  | FactOf<'statement.imported', Named & { readonly tally: Tally }>;

type Received = Extract<StatementFact, { type: 'statement.received' }>;
type Later = Exclude<StatementFact, Received>;

export type StatementCommand = ({ readonly type: 'take' } & Taken) | { readonly type: 'finish' };

export const receiveStatement = (named: Named, heads: readonly StatementHead[], at: Instant, by: Actor): Received => ({
  type: 'statement.received',
  at,
  by,
  ...named,
  heads,
});

export const decideStatement = (
  statement: Statement,
  command: StatementCommand,
  at: Instant,
  by: Actor,
): Result<readonly Later[], NotAllowed> => {
  const allowed = targets(STATEMENT_LIFECYCLE, statement.state, command.type);
  if (!allowed.ok) return allowed;
  const told = { at, by, authority: statement.authority, statement: statement.id };
  if (command.type === 'take')
    return ok([{ type: 'statement.matched', ...told, tally: command.tally, runs: command.runs }]);
  return ok([{ type: 'statement.imported', ...told, tally: statement.tally }]);
};

export const statementFrom = (fact: Received): Statement => ({
  id: fact.statement,
  authority: fact.authority,
  state: 'importing',
  heads: fact.heads,
  tally: NO_TALLY,
  runs: [],
  received: { at: fact.at, by: fact.by },
});

export const applyStatement = (statement: Statement, fact: Later): Statement =>
  fact.type === 'statement.imported'
    ? { ...statement, state: 'imported', imported: { at: fact.at, by: fact.by } }
    : {
        ...statement,
        tally: addTally(statement.tally, fact.tally),
        runs: [...new Set([...statement.runs, ...fact.runs])],
      };

/** Whether the closing balance follows from the opening one; `undefined` when the bank gave only one of them. */
export const balanceAgrees = (
  opening: Cents | undefined,
  movement: Cents,
  closing: Cents | undefined,
): boolean | undefined =>
  opening === undefined || closing === undefined ? undefined : add(opening, movement) === closing;
