import { type Act, type Done, type Instant, ok, type Result, type UnitOfWork, type WorkError } from '@kt/kernel';
import { checkEnvelope, type Envelope } from '../domain/envelope.ts';
import {
  applySealed,
  type Circumstances,
  decideSealed,
  type SealedCommand,
  type SealedTenderError,
  type StoredEnvelope,
} from '../domain/sealed-tender.ts';
import {
  type Around,
  type Bidder,
  type BidderDeps,
  circumstances,
  maskedAct,
  pseudonymOf,
  readAround,
} from './around-tender.ts';
import type { NotFound } from './errors.ts';
import type { Digest, Signer } from './ports.ts';
import { envelopeText, receiptText } from './receipt.ts';
import { redate } from './redate-tender.ts';
import type { Ciphertexts, Drafts } from './tender-ports.ts';

type Deps = BidderDeps & {
  readonly work: UnitOfWork;
  readonly drafts: Drafts;
  readonly ciphertexts: Ciphertexts;
  readonly digest: Digest;
  readonly signer: Signer;
};
export type SubmitError = NotFound | SealedTenderError;

export type Submission = {
  readonly envelope: Envelope;
  /** Whether the last saved draft is kept as the bidder's own copy; no = it stays on the bidder's device only. */
  readonly keepsCopy: boolean;
};

/** Ciphertexts above this many characters lie in the object store; the item carries their hash. */
const INLINE_LIMIT = 8_192;

/** A file is kept for those only who have a tender here: nobody else may fill the store. */
const store = async (deps: Deps, bidder: Bidder, envelope: Envelope): Promise<Result<StoredEnvelope, NotFound>> => {
  const { format, enc, ciphertext } = envelope;
  const hash = deps.digest(envelopeText(envelope));
  if (ciphertext.length <= INLINE_LIMIT) return ok({ format, enc, hash, ciphertext });
  const found = await readAround(deps, bidder);
  if (!found.ok) return found;
  const object = `envelopes/${bidder.id}/${pseudonymOf(deps, bidder)}/${hash}`;
  await deps.ciphertexts.put(object, ciphertext);
  return ok({ format, enc, hash, object });
};

/** A copy of the last saved draft that later drafts cannot touch; a save in between is looked up once more. */
const copyDraft = async (deps: Deps, bidder: Bidder, tries = 2): Promise<string | undefined> => {
  const pseudonym = pseudonymOf(deps, bidder);
  const draft = await deps.drafts.load({ competition: bidder.id, pseudonym });
  if (draft === undefined) return undefined;
  const text = await deps.ciphertexts.get(draft.name);
  if (text === undefined) return tries > 1 ? copyDraft(deps, bidder, tries - 1) : undefined;
  const copy = `copies/${bidder.id}/${pseudonym}/${deps.digest(text)}`;
  await deps.ciphertexts.put(copy, text);
  return copy;
};

const commandOf = async (
  deps: Deps,
  bidder: Bidder,
  { tender }: Around,
  sent: { readonly envelope: StoredEnvelope; readonly copy: string | undefined },
  at: Instant,
): Promise<SealedCommand> => ({
  do: tender.state.state === 'submitted' ? 'replace' : 'submit',
  envelope: sent.envelope,
  signature: await deps.signer.sign(receiptText(bidder.id, sent.envelope.hash, at)),
  ...(sent.copy !== undefined && { ownCopy: sent.copy }),
});

const write = (deps: Deps, found: Around, command: SealedCommand, around: Circumstances, at: Instant, by: string) => {
  const decided = decideSealed(found.tender.state, command, around, at, by);
  if (!decided.ok) return decided;
  const version = found.tender.version + 1;
  const state = applySealed(found.tender.state, command, around, at, version);
  return ok({ done: { id: state.id, version }, parts: [deps.tenders.save(found.tender, state, decided.value, at)] });
};

/**
 * Takes a sealed envelope before the deadline. The server's time is read anew at each attempt and is a condition of the
 * write; the answer's version names the signed receipt. What is inside is known to nobody.
 */
export const submitTender =
  (deps: Deps) =>
  async (bidder: Bidder, submission: Submission, act: Act): Promise<Result<Done, SubmitError | WorkError>> => {
    const checked = checkEnvelope(submission.envelope);
    if (!checked.ok) return checked;
    const pseudonym = pseudonymOf(deps, bidder);
    const stored = await store(deps, bidder, checked.value);
    if (!stored.ok) return stored;
    const copy = submission.keepsCopy ? await copyDraft(deps, bidder) : undefined;
    return deps.work.run<SubmitError>(maskedAct(act, pseudonym), async (at) => {
      const found = await readAround(deps, bidder);
      if (!found.ok) return found;
      await redate(deps, found.value, pseudonym, at);
      const around = await circumstances(deps, bidder, found.value.competition.state);
      const command = await commandOf(deps, bidder, found.value, { envelope: stored.value, copy }, at);
      return write(deps, found.value, command, around, at, pseudonym);
    });
  };
