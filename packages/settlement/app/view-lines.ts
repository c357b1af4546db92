import {
  type Cents,
  err,
  type Id,
  type LocalDate,
  ok,
  type PageAsk,
  type Result,
  type Rows,
  rowsOf,
  type Trilingual,
} from '@kt/kernel';
import type { StepKind } from '@kt/terms';
import { positionOn } from '../domain/payee.ts';
import { linesOf } from '../domain/payment-chunk.ts';
import { grossCents, type PaymentLine } from '../domain/payment-line.ts';
import { type Blocked, type ProviderWord, providerWord } from '../domain/provider-word.ts';
import type { ChunkRef, Chunks, LineRef, Lines, Payees, StoredLine, WorkList } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

/** A line as finance sees it: the result, the money, and who checked. No client, no evidence. */
export type LineView = Omit<PaymentLine, 'authority'> & { readonly grossCents: Cents; readonly version: number };

const viewOf = ({ state, version }: StoredLine): LineView => {
  const { authority: _authority, ...line } = state;
  return { ...line, grossCents: grossCents(state), version };
};

type LineDeps = { readonly lines: Lines };

export const viewLine =
  ({ lines }: LineDeps) =>
  async (ref: LineRef): Promise<Result<LineView, NotFound>> => {
    const line = await lines.load(ref);
    return line === undefined ? err(NOT_FOUND) : ok(viewOf(line));
  };

/** Which lines: those that wait for something, those paid in a month, or those of one chunk of a run. */
export type LineQuery =
  | { readonly waiting: WorkList }
  | { readonly paidIn: string }
  | { readonly run: Id<'run'>; readonly chunk: number };

const ofChunk = async ({ chunks, lines }: LineDeps & { readonly chunks: Chunks }, ref: ChunkRef) => {
  const chunk = await chunks.load(ref);
  const found = chunk === undefined ? [] : await lines.loadMany(ref.authority, linesOf(chunk.state));
  return { found };
};

export const listLines =
  (deps: LineDeps & { readonly chunks: Chunks }) =>
  async (authority: Id<'authority'>, query: LineQuery, page: PageAsk): Promise<Rows<LineView>> => {
    if ('waiting' in query) return rowsOf(await deps.lines.waiting(authority, query.waiting, page), viewOf);
    if ('paidIn' in query) return rowsOf(await deps.lines.paidIn(authority, query.paidIn, page), viewOf);
    return rowsOf(await ofChunk(deps, { authority, run: query.run, number: query.chunk }), viewOf);
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
  readonly paidOn?: LocalDate;
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
  ...providerWord(line.state, payeeKnown),
  ...(line.returned !== undefined && { returnedFor: line.returned.code }),
  ...(line.state === 'failed' && line.failure && { bankCode: line.failure.code }),
  ...(line.bank?.paidOn !== undefined && { paidOn: line.bank.paidOn }),
});

/** A provider's payments from one buyer, newest first. */
export const listOwnPayments =
  ({ lines, payees, today }: LineDeps & { readonly payees: Payees; readonly today: () => LocalDate }) =>
  async (authority: Id<'authority'>, provider: Id<'organisation'>, page: PageAsk): Promise<Rows<OwnPayment>> => {
    const payments = await lines.ofProvider(authority, provider, page);
    const payee = await payees.load(provider);
    const payeeKnown = positionOn(payee?.state, today()) !== undefined;
    return rowsOf(payments, ({ state }) => ownView(state, payeeKnown));
  };
