import { verifyDump } from '@kt/transparency';
import { sha256Hasher } from '@kt/transparency/store/hasher.ts';
import { readDump } from '@kt/transparency/store/read-dump.ts';
import { type Known, placeOf } from './dump.ts';
import { type Finding, that } from './finding.ts';

/** (6) Every event hashes to what it says and follows the one before, stands in the log, and the log's heads are signed. */
export function* auditChainWhole({ stored, publicKey, isQuiet }: Known): Generator<Finding> {
  const verdict = verifyDump(sha256Hasher, readDump(stored, publicKey));
  const { flaws, events, heads, unlogged } = verdict;
  for (let n = flaws.length; n < events; n += 1) yield true;
  for (const flaw of flaws) yield `${placeOf(flaw)}: ${flaw.what}`;
  if (events === 0) return;
  yield that(heads > 0, 'no head of the log is signed');
  yield that(unlogged === 0 || !isQuiet, `${String(unlogged)} events are in no log though nothing is pending`);
}
