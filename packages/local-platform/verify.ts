import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '@kt/dynamodb-embedded';
import { verifyDump } from '@kt/transparency';
import { sha256Hasher } from '@kt/transparency/store/hasher.ts';
import { readDump } from '@kt/transparency/store/read-dump.ts';
import { dumpAll } from './dump.ts';
import { keyFiles } from './keys.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const openQuiet = async (dir: string): Promise<Engine | undefined> => {
  try {
    return await createEngine({ now: Date.now, dir });
  } catch (error) {
    if (error instanceof Error && error.message.includes('uses this directory')) return undefined;
    throw error;
  }
};

/** Verifies a data folder: `npm run verify [-- folder]`. Exits 1 and names the first bad entry when anything is not whole. */
const verify = async (dir: string): Promise<boolean> => {
  if (!existsSync(join(dir, 'tables')) || !existsSync(join(dir, 'keys'))) {
    say(`There is no data in ${dir}: start the marketplace once, or name its folder.`);
    return false;
  }
  const engine = await openQuiet(join(dir, 'tables'));
  if (engine === undefined) {
    say(`The marketplace is running on ${dir}: stop it first, verification reads the folder alone.`);
    return false;
  }
  try {
    const publicKey = await keyFiles(join(dir, 'keys')).signer.publicKey();
    const verdict = verifyDump(sha256Hasher, readDump(await dumpAll(engine), publicKey));
    const { events, chains, logged, unlogged, heads, erased, flaws } = verdict;
    say(
      `${String(events)} events in ${String(chains)} chains; ${String(logged)} in the log under ${String(heads)} signed heads.`,
    );
    if (unlogged > 0) say(`${String(unlogged)} events wait for the relay.`);
    for (const { table, pk, sk } of erased) say(`Erased lawfully: details of ${table} ${pk} ${sk}`);
    const [first] = flaws;
    if (first === undefined) {
      say('Everything is whole.');
      return true;
    }
    say(
      `NOT WHOLE. First bad entry: ${first.what} at ${first.table} ${first.pk} ${first.sk} (${String(flaws.length)} in all)`,
    );
    return false;
  } finally {
    await engine.close();
  }
};

const named = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
process.exitCode = (await verify(named ?? process.env['DATA_DIR'] ?? join(process.cwd(), '.data'))) ? 0 : 1;
