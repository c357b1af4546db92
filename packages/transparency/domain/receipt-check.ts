import { canonicalJson, type Id } from '@kt/kernel';
import { headText, type SignedHead } from './log-head.ts';
import { type Hash, sidesOf } from './merkle.ts';

/** A receipt as the bidder keeps it: server time and hash of the envelope, with an Ed25519 signature (base64). */
export type Receipt = {
  readonly competition: Id<'competition'>;
  readonly hash: Hash;
  readonly at: string;
  readonly signature: string;
};

type Fact = { readonly [field: string]: string };

/** What the service tells of the receipt's envelope. */
export type Told = {
  /** Ed25519, SPKI PEM. */
  readonly publicKey: string;
  readonly state: 'unknown' | 'waiting' | 'opened';
  readonly event?: { readonly hash: Hash; readonly facts: readonly Fact[] };
  readonly proof?: { readonly index: number; readonly path: readonly Hash[]; readonly head: SignedHead };
};

/** What the checker reckons with: SHA-256 as hex, and Ed25519; `undefined` where the device knows no Ed25519. */
export type Tools = {
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<Hash>;
  readonly isSigned: (publicKey: string, text: string, signature: string) => Promise<boolean | undefined>;
};

export type Checked = {
  readonly signature: 'right' | 'wrong' | 'unable';
  /** `not_among`: the opening is over, and no envelope with this hash was in it. */
  readonly envelope: 'unknown' | 'waiting' | 'not_among' | 'valid' | 'invalid' | 'void';
  /** Why it is invalid or void, as a code. */
  readonly reason?: string;
  /** Whether the log shows it: `none` = there is nothing to show, `withheld` = a head may not be published now. */
  readonly proof: 'right' | 'wrong' | 'unable' | 'withheld' | 'none';
};

/** The text that a receipt's signature covers: three lines, so that anybody can check it with any tool. */
export const receiptText = ({ competition, hash, at }: Omit<Receipt, 'signature'>): string =>
  `${competition}\n${hash}\n${at}`;

const [LEAF, NODE] = [0, 1];
const HEX = 16;

const bytesOf = (hex: Hash): readonly number[] =>
  Array.from({ length: hex.length / 2 }, (_, n) => Number.parseInt(hex.slice(2 * n, 2 * n + 2), HEX));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const rootFrom = async (
  { sha256 }: Tools,
  leaf: Hash,
  path: readonly Hash[],
  sides: readonly string[],
): Promise<Hash> => {
  let hash = await sha256(Uint8Array.of(LEAF, ...utf8(leaf)));
  for (const [n, step] of path.entries()) {
    const [left, right] = sides[n] === 'left' ? [step, hash] : [hash, step];
    hash = await sha256(Uint8Array.of(NODE, ...bytesOf(left), ...bytesOf(right)));
  }
  return hash;
};

type Opened = Told & Required<Pick<Told, 'event'>>;

const proofOf = async (tools: Tools, { event, proof, publicKey }: Opened): Promise<Checked['proof']> => {
  if (proof === undefined) return 'withheld';
  const { hash, ...content } = event;
  const { index, path, head } = proof;
  const sides = sidesOf(index, head.size, path.length);
  const isSame = (await tools.sha256(utf8(canonicalJson(content)))) === hash;
  if (!isSame || sides === undefined || (await rootFrom(tools, hash, path, sides)) !== head.root) return 'wrong';
  const signed = await tools.isSigned(publicKey, headText(head), head.signature);
  if (signed === undefined) return 'unable';
  return signed ? 'right' : 'wrong';
};

/** The fact in an event that is about the receipt's envelope. */
const factIn = ({ event }: Opened, { competition, hash }: Receipt) =>
  event.facts.find((fact) => fact['competition'] === competition && fact['hash'] === hash);

const envelopeBy = (fact: Fact): Checked['envelope'] => {
  if (fact['type'] === 'tender.voided') return 'void';
  return fact['validity'] === 'valid' ? 'valid' : 'invalid';
};

const openedAs = async (tools: Tools, receipt: Receipt, told: Opened): Promise<Omit<Checked, 'signature'>> => {
  const fact = factIn(told, receipt);
  if (fact === undefined) return { envelope: 'not_among', proof: 'wrong' };
  const { reason } = fact;
  return {
    envelope: envelopeBy(fact),
    ...(reason !== undefined && { reason }),
    proof: await proofOf(tools, told),
  };
};

/**
 * Checks a receipt, and whether exactly its envelope was opened. Nothing that the service says is believed: the outcome is
 * read from the event, the event is found again under the signed head.
 */
export const checkReceipt = async (tools: Tools, receipt: Receipt, told: Told): Promise<Checked> => {
  const signed = await tools.isSigned(told.publicKey, receiptText(receipt), receipt.signature);
  const signature = signed === undefined ? 'unable' : signed ? 'right' : 'wrong';
  const { state, event } = told;
  if (state !== 'opened') return { signature, envelope: state, proof: 'none' };
  if (event === undefined) return { signature, envelope: 'not_among', proof: 'none' };
  return { signature, ...(await openedAs(tools, receipt, { ...told, event })) };
};
