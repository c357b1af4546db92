import {
  type Actor,
  dayInFinland,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type NotAllowed,
  ok,
  type Result,
  type Stamp,
  targets,
} from '@kt/kernel';
import { isBasisInForce, type SecrecyBasisCode } from '@kt/terms';

/** The life of a ruling on one claim. It holds when a second person has confirmed it; a later one may replace it. */
export const RULING_LIFECYCLE = {
  ruled: { rule: 'ruled', confirm: 'confirmed', send_back: 'sent_back' },
  sent_back: { rule: 'ruled' },
  confirmed: { rule: 'ruled' },
} as const satisfies Lifecycle;
export type RulingState = keyof typeof RULING_LIFECYCLE;

/** One ruling; none is ever changed or taken away. */
export type Ruling = Stamp & {
  readonly basis: SecrecyBasisCode;
  readonly reason: string;
  readonly confirmed?: Stamp;
};

type Subject = {
  readonly authority: Id<'authority'>;
  readonly competition: Id<'competition'>;
  readonly tender: Id<'tender'>;
  /** What is claimed to be a trade secret: `answers.<criterion>`, `prices.<step>` or `attachments.<sha256>`. */
  readonly field: string;
};

/** What officials have ruled of one claim, in order. */
export type SecrecyRuling = Subject & { readonly state: RulingState; readonly rulings: readonly Ruling[] };

export type RulingFact =
  | FactOf<'secrecy.ruled', Subject & { readonly basis: SecrecyBasisCode; readonly reason: string }>
  | FactOf<'secrecy.confirmed', Subject>
  | FactOf<'secrecy.sent_back', Subject>;
/** The reason may quote what is secret: it stays beside the chain of events. */
export const RULING_DETAILS = { 'secrecy.ruled': ['reason'] } as const;

export type RulingCommand =
  | { readonly do: 'rule'; readonly basis: SecrecyBasisCode; readonly reason: string }
  | { readonly do: 'confirm' }
  | { readonly do: 'send_back' };

export type RulingError =
  | NotAllowed
  | { readonly code: 'competition.reason_missing' }
  | { readonly code: 'competition.same_person' }
  | { readonly code: 'competition.basis_not_in_force' };

const subjectOf = ({ authority, competition, tender, field }: Subject): Subject => ({
  authority,
  competition,
  tender,
  field,
});

type Ruled = Extract<RulingFact, { readonly type: 'secrecy.ruled' }>;
type Given = Extract<RulingCommand, { readonly do: 'rule' }>;

const ruled = (of: Subject, { basis, reason }: Given, at: Instant, by: Actor): Result<Ruled, RulingError> => {
  if (reason.trim() === '') return err({ code: 'competition.reason_missing' });
  if (!isBasisInForce(basis, dayInFinland(at))) return err({ code: 'competition.basis_not_in_force' });
  return ok({ type: 'secrecy.ruled', ...subjectOf(of), basis, reason: reason.trim(), at, by });
};

/** The first ruling on a claim. */
export const firstRuling = (of: Subject, command: Given, at: Instant, by: Actor): Result<Ruled, RulingError> =>
  ruled(of, command, at, by);

/** A later ruling, or the second person's word on the last one: never by whoever ruled it. */
export const decideRuling = (
  before: SecrecyRuling,
  command: RulingCommand,
  at: Instant,
  by: Actor,
): Result<RulingFact, RulingError> => {
  const allowed = targets(RULING_LIFECYCLE, before.state, command.do);
  if (!allowed.ok) return allowed;
  if (command.do === 'rule') return ruled(before, command, at, by);
  if (before.rulings.at(-1)?.by === by) return err({ code: 'competition.same_person' });
  const fact = { ...subjectOf(before), at, by };
  return ok(command.do === 'confirm' ? { type: 'secrecy.confirmed', ...fact } : { type: 'secrecy.sent_back', ...fact });
};

/** The ruling after one fact; the first fact makes it. */
export const applyRuling = (before: SecrecyRuling | undefined, fact: RulingFact): SecrecyRuling => {
  const { at, by } = fact;
  const rulings = before?.rulings ?? [];
  switch (fact.type) {
    case 'secrecy.ruled':
      return {
        ...subjectOf(fact),
        state: 'ruled',
        rulings: [...rulings, { at, by, basis: fact.basis, reason: fact.reason }],
      };
    case 'secrecy.confirmed': {
      const confirm = (one: Ruling, n: number): Ruling =>
        n === rulings.length - 1 ? { ...one, confirmed: { at, by } } : one;
      return { ...subjectOf(fact), state: 'confirmed', rulings: rulings.map(confirm) };
    }
    case 'secrecy.sent_back':
      return { ...subjectOf(fact), state: 'sent_back', rulings };
  }
};

/** The ruling that holds: the last one that a second person has confirmed. */
export const rulingInForce = ({ rulings }: Pick<SecrecyRuling, 'rulings'>): Ruling | undefined =>
  rulings.findLast(({ confirmed }) => confirmed !== undefined);
