import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './root.ts';

/** The compiler's configurations: every source of the house is named by exactly one of them. */
export const PROGRAMS = { code: 'tsconfig.json', 'code browser': 'test/tsconfig.json' } as const;

/** How a message of the compiler is shown. */
export const SHOWN: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => ROOT,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

/** What a configuration names and asks for. @throws when it cannot be read. */
export const readProgram = (config: string): ts.ParsedCommandLine => {
  const fail = (diagnostic: ts.Diagnostic): never => {
    throw new Error(ts.formatDiagnostic(diagnostic, SHOWN));
  };
  const reading = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(ROOT, config), { incremental: false }, reading);
  if (parsed === undefined) throw new Error(`${config} cannot be read`);
  parsed.errors.forEach(fail);
  return parsed;
};
