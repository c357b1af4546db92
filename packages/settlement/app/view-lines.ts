import {
  type Cents,
  dayInFinland,
  err,
  type Id,
  type LocalDate,
  ok,
  type PageAsk,
  type PageOf,
  plusDays,
  type Result,
  type Rows,
  rowsOf,
  type Trilingual,
} from '@kt/kernel';
import { commonRule, type StepKind } from '@kt/terms';
import { type Payee, positionOn } from '../domain/payee.ts';
import { linesOf } from '../domain/payment-chunk.ts';
import { grossCents, type PaymentLine } from '../domain/payment-line.ts';
import { type Blocked, type ProviderWord, providerWord } from '../domain/provider-word.ts';
import type { ChunkRef, Chunks, LineRef, Lines, Payees, StoredLine, WorkList } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

/**
 * A line as finance sees it: the result, the money, and who checked. No client, no evidence. `payee`: the provider's
 * newest name for payments; absent while it has told neither account nor tax.
 */
export type LineView = Omit<PaymentLine, 'authority'> & {
  readonly grossCents: Cents;
  readonly payee?: string;
  readonly version: number;
};

const viewOf =
  (payees: ReadonlyMap<string, Payee>) =>
  ({ state, version }: StoredLine): LineView => {
    const { authority: _authority, ...line } = state;
    const payee = payees.get(state.provider)?.positions.at(-1)?.name;
    return { ...line, grossCents: grossCents(state), ...(payee !== undefined && { payee }), version };
  };

type LineDeps = { readonly lines: Lines; readonly payees: Payees };

const payeesOf = async ({ payees }: LineDeps, lines: readonly StoredLine[]): Promise<ReadonlyMap<string, Payee>> => {
  const found = await payees.loadMany([...new Set(lines.map(({ state }) => state.provider))]);
  return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.state.provider, one.state] as const])));
};

export const viewLine =
  (deps: LineDeps) =>
  async (ref: LineRef): Promise<Result<LineView, NotFound>> => {
    const line = await deps.lines.load(ref);
    return line === undefined ? err(NOT_FOUND) : ok(viewOf(await payeesOf(deps, [line]))(line));
  };

/** Which lines: those that wait for something, those paid in a month, or those of one chunk of a run. */
export type LineQuery =
  | { readonly waiting: WorkList }
  | { readonly paidIn: string }
  | { readonly run: Id<'run'>; readonly chunk: number };

type ListDeps = LineDeps & { readonly chunks: Chunks };

const ofChunk = async ({ chunks, lines }: ListDeps, ref: ChunkRef): Promise<PageOf<StoredLine>> => {
  const chunk = await chunks.load(ref);
  return { found: chunk === undefined ? [] : await lines.loadMany(ref.authority, linesOf(chunk.state)) };
};

const asked = (deps: ListDeps, authority: Id<'authority'>, query: LineQuery, page: PageAsk) => {
  if ('waiting' in query) return deps.lines.waiting(authority, query.waiting, page);
  if ('paidIn' in query) return deps.lines.paidIn(authority, query.paidIn, page);
  return ofChunk(deps, { authority, run: query.run, number: query.chunk });
};

export const listLines =
  (deps: ListDeps) =>
  async (authority: Id<'authority'>, query: LineQuery, page: PageAsk): Promise<Rows<LineView>> => {
    const found = await asked(deps, authority, query, page);
    return rowsOf(found, viewOf(await payeesOf(deps, found.found)));
  };

/** A payment as its provider sees it, in one of six words. */
export type OwnPayment = {
  readonly id: Id<'payment'>;
  readonly claim: Id<'claim'>;
  readonly referral: Id<'referral'>;
  readonly step: string;
  readonly stepTitle: Trilingual;
  readonly kind: StepKind;
  readonly earnedOn: LocalDate;
  readonly amountCents: Cents;
  readonly vatCents: Cents;
  readonly word: ProviderWord;
  readonly why?: Blocked;
  readonly returnedFor?: string;
  readonly bankCode?: string;
  /** The last day of the payment term, counted from the verification; absent once paid, returned or blocked. */
  readonly payBy?: LocalDate;
  readonly paidOn?: LocalDate;
};

const payByOf = ({ proposedAt }: PaymentLine): LocalDate => {
  const day = dayInFinland(proposedAt);
  return plusDays(day, commonRule('paymentTermDays', day));
};
const COMING: readonly ProviderWord[] = ['being_handled', 'on_its_way'];

const wordOf = (line: PaymentLine, payeeKnown: boolean): Pick<OwnPayment, 'word' | 'why' | 'payBy'> => {
  const said = providerWord(line.state, payeeKnown);
  return { ...said, ...(COMING.includes(said.word) && { payBy: payByOf(line) }) };
};

const ownView = (line: PaymentLine, payeeKnown: boolean): OwnPayment => ({
  id: line.id,
  claim: line.claim,
  referral: line.referral,
  step: line.step,
  stepTitle: line.stepTitle,
  kind: line.kind,
  earnedOn: line.earnedOn,
  amountCents: line.amountCents,
  vatCents: line.vatCents,
  ...wordOf(line, payeeKnown),
  ...(line.returned !== undefined && { returnedFor: line.returned.code }),
  ...(line.state === 'failed' && line.failure && { bankCode: line.failure.code }),
  ...(line.bank?.paidOn !== undefined && { paidOn: line.bank.paidOn }),
});

/** A provider's payments from one buyer, newest first. */
export const listOwnPayments =
  ({ lines, payees, today }: LineDeps & { readonly today: () => LocalDate }) =>
  async (authority: Id<'authority'>, provider: Id<'organisation'>, page: PageAsk): Promise<Rows<OwnPayment>> => {
    const payments = await lines.ofProvider(authority, provider, page);
    const payee = await payees.load(provider);
    const payeeKnown = positionOn(payee?.state, today()) !== undefined;
    return rowsOf(payments, ({ state }) => ownView(state, payeeKnown));
  };
