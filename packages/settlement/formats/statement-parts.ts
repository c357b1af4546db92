import { add, type Cents, negate, parseIban, ZERO } from '@kt/kernel';
import { isReadable, type ReadEntry } from '../domain/bank-entry.ts';
import type { FilePart, FileRefusal } from '../domain/statement-file.ts';
import { parseAmount } from './amount.ts';
import { readEntry } from './camt-entry.ts';
import { elementGatherer, type Values, valueOf } from './element-values.ts';

const OPENING: readonly string[] = ['OPBD', 'PRCD'];
const CLOSING = 'CLBD';

type Open = {
  iban: string;
  announced: boolean;
  entries: number;
  movementCents: Cents;
  balances: { readonly openingCents?: Cents; readonly closingCents?: Cents };
  details: Values[];
  readonly alike: Map<string, number>;
};

const fresh = (): Open => ({
  iban: '',
  announced: false,
  entries: 0,
  movementCents: ZERO,
  balances: {},
  details: [],
  alike: new Map(),
});

const signed = (cents: Cents, isDebit: boolean): Cents => (isDebit ? negate(cents) : cents);

const movement = (entry: ReadEntry): Cents =>
  isReadable(entry) && entry.status === 'booked' ? signed(entry.cents, entry.sign === 'debit') : ZERO;

/** `undefined` when a balance we go by is no amount. */
const balancesWith = (before: Open['balances'], values: Values): Open['balances'] | undefined => {
  const code = valueOf(values, 'Tp/CdOrPrtry/Cd') ?? '';
  if (code !== CLOSING && !OPENING.includes(code)) return before;
  const cents = parseAmount(valueOf(values, 'Amt'));
  if (cents === undefined) return undefined;
  const balance = signed(cents, valueOf(values, 'CdtDbtInd') === 'DBIT');
  if (OPENING.includes(code)) return { ...before, openingCents: balance };
  return { ...before, closingCents: balance };
};

/** A thousand of the largest amounts there are: beyond it sums would no longer be exact. */
const MOST_MOVED = 1_000_000_000_000_000;
const isBeyond = (cents: Cents): boolean => Math.abs(cents) > MOST_MOVED;

const SCOPES = new Set(['Stmt', 'Bal', 'Ntry', 'TxDtls']);

const UNREADABLE: FileRefusal = { code: 'settlement.balance_unreadable' };

/**
 * Turns the elements of a camt.053 document into the parts of a statement file, one statement after another. `refusal`
 * tells as soon as a balance cannot be read or the entries come to more than any account moves; nothing is added then.
 */
export const statementParts = (digest: (text: string) => string, emit: (part: FilePart) => void) => {
  let open = fresh();
  let refusal: FileRefusal | undefined;
  const nth = (likeness: string): number => {
    const seen = open.alike.get(likeness) ?? 0;
    open.alike.set(likeness, seen + 1);
    return seen;
  };
  const announce = (values: Values): void => {
    if (open.announced) return;
    const iban = parseIban(valueOf(values, 'Acct/Id/IBAN') ?? '');
    open = { ...open, iban: iban ?? '', announced: true };
    emit({ is: 'statement', bankId: valueOf(values, 'Id') ?? '', iban });
  };
  const takeEntry = (values: Values): void => {
    for (const entry of readEntry({ entry: values, details: open.details }, { iban: open.iban, digest, nth })) {
      open.entries += 1;
      open.movementCents = add(open.movementCents, movement(entry));
      if (isBeyond(open.movementCents)) {
        refusal = UNREADABLE;
        return;
      }
      emit({ is: 'entry', entry });
    }
    open.details = [];
  };
  const takeBalance = (values: Values): void => {
    const balances = balancesWith(open.balances, values);
    if (balances === undefined) refusal = UNREADABLE;
    else open.balances = balances;
  };
  const onClose: { readonly [scope: string]: (values: Values) => void } = {
    Bal: takeBalance,
    TxDtls: (values) => void open.details.push(values),
    Ntry: takeEntry,
    Stmt: (values) => {
      announce(values);
      const { entries, movementCents, balances } = open;
      emit({ is: 'statement_end', entries, movementCents, ...balances });
      open = fresh();
    },
  };
  const opened = (scope: string, outer: Values): void => {
    if (scope === 'Bal' || scope === 'Ntry') announce(outer);
  };
  const closed = (scope: string, values: Values): void => {
    if (refusal === undefined) onClose[scope]?.(values);
  };
  return { handler: elementGatherer(SCOPES, opened, closed), refusal: (): FileRefusal | undefined => refusal };
};
