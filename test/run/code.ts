// What `tsc -p` says of a configuration, then ESLint over the files that it names: one program of the compiler for both, so
// that its types are reckoned once. Usage: node test/run/code.ts <configuration> <file for the tally>
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { readProgram, SHOWN } from './programs.ts';
import { ROOT } from './root.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const [config = '', tally = ''] = process.argv.slice(2);

const { fileNames: rootNames, options } = readProgram(config);
// The lint asks each part for what it stands in.
const program = ts.createProgram({ rootNames, options, host: ts.createCompilerHost(options, true) });

const hasRightTypes = (): boolean => {
  const wrong = ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(program));
  if (wrong.length > 0) say(ts.formatDiagnostics(wrong, SHOWN));
  return wrong.length === 0;
};

const isClean = async (): Promise<boolean> => {
  const typed = { languageOptions: { parserOptions: { programs: [program], projectService: false } } };
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: typed });
  const results = await eslint.lintFiles([...rootNames]);
  const faulty = results.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  if (faulty.length > 0) say(await (await eslint.loadFormatter('stylish')).format(faulty));
  return faulty.length === 0 && results.length === rootNames.length;
};

const outcomes = [hasRightTypes(), await isClean()];
const passed = outcomes.filter((isRight) => isRight).length;
const failed = outcomes.length - passed;
mkdirSync(dirname(join(ROOT, tally)), { recursive: true });
writeFileSync(join(ROOT, tally), JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 ? 0 : 1;
