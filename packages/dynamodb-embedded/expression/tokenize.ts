import { invalid } from '../errors.ts';

export type Token = {
  readonly kind: 'word' | 'name' | 'value' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
};

const KINDS = ['word', 'name', 'value', 'number', 'sign'] as const;
const TOKEN = /\s*(?:([A-Za-z][A-Za-z0-9_]*)|(#[A-Za-z0-9_]+)|(:[A-Za-z0-9_]+)|(\d+)|(<=|>=|<>|[=<>()[\],.+-]))/y;
const LONGEST = 4096;

/** What is wrong, in DynamoDB's words, with the text around it. */
export const syntaxError = (label: string, source: string, at: number, text: string): Error => {
  const near = source.slice(Math.max(0, at - 8), at + text.length + 8).trim();
  return invalid(`Invalid ${label}: Syntax error; token: "${text === '' ? '<EOF>' : text}", near: "${near}"`);
};

/** Cuts an expression into tokens; the last one is always `end`. */
export const tokenize = (source: string, label: string): readonly Token[] => {
  if (source.trim() === '') throw invalid(`Invalid ${label}: The expression can not be empty;`);
  if (Buffer.byteLength(source) > LONGEST) {
    throw invalid(`Invalid ${label}: Expression size has exceeded the maximum allowed size;`);
  }
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) {
      const bad = source.slice(at).trimStart().charAt(0);
      throw syntaxError(label, source, source.indexOf(bad, at), bad);
    }
    at = TOKEN.lastIndex;
    const found = KINDS.findIndex((_, index) => match[index + 1] !== undefined);
    const text = match[found + 1] ?? '';
    tokens.push({ kind: KINDS[found] ?? 'sign', text, at: at - text.length });
  }
  tokens.push({ kind: 'end', text: '', at: end });
  return tokens;
};
