// Writes docs/openapi/<audience>.json from the mounted routes; with `--check` it only tells which of them are stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run/root.ts';
import { openDoors } from './routes/apis.ts';
import { compactJson } from './routes/compact-json.ts';
import { documentOf } from './routes/documents.ts';
import { readExamples, withExamples } from './routes/examples.ts';
import { shareSchemas } from './routes/share-schemas.ts';

const FOLDER = join(ROOT, 'docs/openapi');
const { apis } = await openDoors();
const examples = readExamples();
const fresh = new Map(
  apis
    .filter(({ audience }) => audience !== 'auth')
    .map((api) => [
      `${api.audience}.json`,
      `${compactJson(withExamples(shareSchemas(documentOf(api)), api.audience, examples[api.audience]))}\n`,
    ]),
);
const written = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
const left = written.filter((name) => !fresh.has(name));
const stale = [...fresh].filter(([name, text]) => {
  const file = join(FOLDER, name);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
});

if (!process.argv.includes('--check')) {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  for (const name of left) rmSync(join(FOLDER, name));
} else if (stale.length + left.length > 0) {
  const names = [...stale.map(([name]) => name), ...left].join(', ');
  process.stderr.write(`docs/openapi is stale (${names}): run \`npm run openapi\` and commit it.\n`);
  process.exitCode = 1;
}
