import { add, type Cents, negate, parseIban, ZERO } from '@kt/kernel';
import { isReadable, type ReadEntry } from '../domain/bank-entry.ts';
import type { FilePart } from '../domain/statement-file.ts';
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

const balancesWith = (before: Open['balances'], values: Values): Open['balances'] => {
  const cents = parseAmount(valueOf(values, 'Amt'));
  if (cents === undefined) return before;
  const code = valueOf(values, 'Tp/CdOrPrtry/Cd') ?? '';
  const balance = signed(cents, valueOf(values, 'CdtDbtInd') === 'DBIT');
  if (OPENING.includes(code)) return { ...before, openingCents: balance };
  return code === CLOSING ? { ...before, closingCents: balance } : before;
};

const SCOPES = new Set(['Stmt', 'Bal', 'Ntry', 'TxDtls']);

/** Turns the elements of a camt.053 document into the parts of a statement file, one statement after another. */
export const statementParts = (digest: (text: string) => string, emit: (part: FilePart) => void) => {
  let open = fresh();
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
      emit({ is: 'entry', entry });
    }
    open.details = [];
  };
  const onClose: { readonly [scope: string]: (values: Values) => void } = {
    Bal: (values) => void (open.balances = balancesWith(open.balances, values)),
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
  return elementGatherer(SCOPES, opened, (scope, values) => onClose[scope]?.(values));
};
