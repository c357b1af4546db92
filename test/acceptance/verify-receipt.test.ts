import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiptText as signedByServer } from '@kt/competition/app/receipt.ts';
import { id, instant } from '@kt/kernel';
import { hashOf } from '@kt/platform/db/canonical.ts';
import { newSigningKey, pemSigner } from '@kt/platform/ports/signer.ts';
import { treeHash } from '@kt/platform/ports/tree-hash.ts';
import { headText } from '@kt/transparency/domain/log-head.ts';
import { receiptText } from '@kt/transparency/domain/receipt-check.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run/root.ts';

const PROGRAM = join(ROOT, 'packages/local-platform/verify-receipt.ts');
const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-receipt-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

const signer = pemSigner(newSigningKey());
const competition = id('competition', `cmp_${'0'.repeat(26)}`);
const at = instant('2026-02-17T09:30:00.000Z');
const hash = 'ab'.repeat(32);

/** A log of two entries, the second of which is the opening of the receipt's tender. */
const proofFile = async () => {
  const receipt = { competition, hash, at, signature: await signer.sign(receiptText({ competition, hash, at })) };
  const content = { id: 'evt_1', facts: [{ type: 'tender.opened', competition, hash, validity: 'valid' }], prev: '' };
  const event = { ...content, hash: hashOf(content) };
  const before = treeHash.leaf('0'.repeat(64));
  const head = { size: 2, root: treeHash.node(before, treeHash.leaf(event.hash)), at };
  const proof = { index: 1, path: [before], head: { ...head, signature: await signer.sign(headText(head)) } };
  return { receipt, told: { publicKey: await signer.publicKey(), state: 'opened', event, proof } };
};

/** Runs the program in a process of its own that may open no connection, over a file with that content. */
const run = (content: unknown, ...more: readonly string[]): Promise<{ code: number; said: string }> => {
  const file = join(dir, 'file.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return new Promise((resolve) => {
    execFile(process.execPath, ['--permission', '--allow-fs-read=*', PROGRAM, file, ...more], (error, stdout) => {
      resolve({ code: error === null ? 0 : 1, said: stdout });
    });
  });
};

describe('npm run verify-receipt', () => {
  it('reads what the service signs', () => {
    expect(receiptText({ competition, hash, at })).toBe(signedByServer(competition, hash, at));
  });

  it('proves a receipt offline, with the key of the reader’s own', async () => {
    const file = await proofFile();
    const key = join(dir, 'key.pem');
    writeFileSync(key, await signer.publicKey());
    const { code, said } = await run(file, '--key', key);
    expect(said).toContain('Exactly this tender was opened, and it counts.');
    expect(said).toContain('under a signed head');
    expect(said).not.toContain('The key came with the file');
    expect(code).toBe(0);
    expect(await run(file.receipt, '--key', key)).toMatchObject({ code: 0 });
  });

  it('says that the key came with the file, where nobody gave one', async () => {
    expect((await run(await proofFile())).said).toContain('The key came with the file');
  });

  it('refuses what was changed, and what is neither', async () => {
    const file = await proofFile();
    const { told } = file;
    const other = join(dir, 'other.pem');
    writeFileSync(other, await pemSigner(newSigningKey()).publicKey());
    const facts = [{ type: 'tender.opened', competition, hash, validity: 'invalid', reason: 'over_cap' }];
    const mutants: readonly (readonly [unknown, string, ...string[]])[] = [
      [{ ...file, receipt: { ...file.receipt, hash: 'cd'.repeat(32) } }, 'THE SIGNATURE IS WRONG'],
      [{ ...file, told: { ...told, event: { ...told.event, facts } } }, 'THE PROOF IS WRONG'],
      [{ ...file, told: { ...told, proof: { ...told.proof, index: 0 } } }, 'THE PROOF IS WRONG'],
      [{ ...file, told: { publicKey: told.publicKey, state: 'opened' } }, 'NO TENDER WITH THIS HASH'],
      [file, 'THE SIGNATURE IS WRONG', '--key', other],
      [file.receipt, 'needs the key'],
      ['{', 'neither a receipt nor its proof'],
    ];
    for (const [content, words, ...more] of mutants) {
      const { code, said } = await run(content, ...more);
      expect(said).toContain(words);
      expect(code).toBe(1);
    }
  });
});
