import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import { type Checked, checkReceipt, receiptText, type Tools } from '@kt/transparency/domain/receipt-check.ts';
import * as wire from '@kt/transparency/wire.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const tools: Tools = {
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  isSigned: (publicKey, text, signature) => Promise.resolve(verifySignature(publicKey, text, signature)),
};

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const ENVELOPES: Readonly<Record<Checked['envelope'], string>> = {
  unknown: 'The service knew of no opening of this competition.',
  waiting: 'The tenders of this competition were not opened yet.',
  not_among: 'NO TENDER WITH THIS HASH WAS OPENED. If it was replaced or withdrawn, that is as it should be.',
  valid: 'Exactly this tender was opened, and it counts.',
  invalid: 'Exactly this tender was opened, and it is invalid',
  void: 'Exactly this tender was recorded, and it was not opened',
};
const PROOFS: Readonly<Record<Checked['proof'], string>> = {
  right: 'It stands in the log, under a signed head.',
  wrong: 'THE PROOF IS WRONG: the log does not show this.',
  unable: 'The proof could not be checked.',
  withheld: 'No head of the log was published when this was fetched: fetch the proof again when no call is unopened.',
  none: 'There is nothing that the log could show.',
};

const isGood = ({ signature, envelope, proof }: Checked): boolean =>
  signature === 'right' && proof !== 'wrong' && envelope !== 'not_among';

const proofSaid = async (file: unknown, key: string | undefined): Promise<boolean | undefined> => {
  const { data } = wire.receiptProof.safeParse(file);
  if (data === undefined) return undefined;
  if (key === undefined) say('The key came with the file: give the one that you trust with --key key.pem.');
  const { publicKey, state, event, proof } = data.told;
  const told = { publicKey: key ?? publicKey, state, ...(event && { event }), ...(proof && { proof }) };
  const checked = await checkReceipt(tools, data.receipt, told);
  say(checked.signature === 'right' ? 'The receipt is signed by this key.' : 'THE SIGNATURE IS WRONG.');
  say(`${ENVELOPES[checked.envelope]}${checked.reason === undefined ? '' : ` (${checked.reason})`}`);
  say(PROOFS[checked.proof]);
  return isGood(checked);
};

const receiptSaid = (file: unknown, key: string | undefined): boolean | undefined => {
  const { data } = wire.receipt.safeParse(file);
  if (data === undefined) return undefined;
  if (key === undefined) {
    say('A receipt alone needs the key: --key key.pem. Or give the file of its proof.');
    return false;
  }
  const isSigned = verifySignature(key, receiptText(data), data.signature);
  say(isSigned ? 'The receipt is signed by this key.' : 'THE SIGNATURE IS WRONG.');
  return isSigned;
};

/** Checks the file of a receipt or of its proof, without any network: `npm run verify-receipt -- file [--key key.pem]`. */
const main = async (args: readonly string[]): Promise<boolean> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { key: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined) {
    say('Name the file of a receipt or of its proof: npm run verify-receipt -- proof.json');
    return false;
  }
  const key = values.key === undefined ? undefined : readFileSync(values.key, 'utf8');
  const file = read(path);
  const done = (await proofSaid(file, key)) ?? receiptSaid(file, key);
  if (done === undefined) say(`${path} is neither a receipt nor its proof.`);
  return done ?? false;
};

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
