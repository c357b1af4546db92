import { invalid } from '../errors.ts';
import type { AttributeValue } from '../values.ts';
import type { Operand, Path } from './ast.ts';
import type { Placeholders } from './placeholders.ts';
import { isReserved } from './reserved-words.ts';
import type { Token } from './tokenize.ts';
import { syntaxError, tokenize } from './tokenize.ts';

/** Reads one expression from left to right; every method throws a DynamoError where the text does not fit. */
export type Cursor = {
  readonly peek: (ahead?: number) => Token;
  readonly next: () => Token;
  /** Takes the sign or the keyword (any case) if it comes next. */
  readonly accept: (text: string) => boolean;
  readonly expect: (text: string) => void;
  readonly fail: () => Error;
  /** An error that is not about syntax, in the style `Invalid ConditionExpression: …`. */
  readonly refuse: (message: string) => Error;
  readonly path: () => Path;
  readonly pathOrValue: () => Operand;
  readonly value: () => AttributeValue;
};

const DEEPEST_PATH = 32;

export const openExpression = (source: string, label: string, placeholders: Placeholders): Cursor => {
  const tokens = tokenize(source, label);
  const last: Token = tokens[tokens.length - 1] ?? { kind: 'end', text: '', at: 0 };
  let position = 0;

  const peek = (ahead = 0): Token => tokens[position + ahead] ?? last;
  const next = (): Token => {
    const token = peek();
    position += 1;
    return token;
  };
  const fail = (): Error => syntaxError(label, source, peek().at, peek().text);
  const refuse = (message: string): Error => invalid(`Invalid ${label}: ${message}`);
  const accept = (text: string): boolean => {
    const token = peek();
    const same =
      token.kind === 'word' ? token.text.toUpperCase() === text : token.kind === 'sign' && token.text === text;
    if (same) position += 1;
    return same;
  };
  const expect = (text: string): void => {
    if (!accept(text)) throw fail();
  };

  const attributeName = (): string => {
    const token = peek();
    if (token.kind === 'name') return placeholders.name(next().text, label);
    if (token.kind !== 'word') throw fail();
    if (isReserved(token.text)) {
      throw refuse(`Attribute name is a reserved keyword; reserved keyword: ${token.text}`);
    }
    return next().text;
  };

  const step = (): string | number | undefined => {
    if (accept('.')) return attributeName();
    if (!accept('[')) return undefined;
    if (peek().kind !== 'number') throw fail();
    const index = Number(next().text);
    expect(']');
    return index;
  };

  const path = (): Path => {
    const steps: [string, ...(string | number)[]] = [attributeName()];
    for (let found = step(); found !== undefined; found = step()) steps.push(found);
    if (steps.length > DEEPEST_PATH) throw refuse('The document path has too many nesting elements');
    return steps;
  };

  const value = (): AttributeValue => {
    if (peek().kind !== 'value') throw fail();
    return placeholders.value(next().text, label);
  };
  const pathOrValue = (): Operand =>
    peek().kind === 'value' ? { kind: 'value', value: value() } : { kind: 'path', path: path() };

  return { peek, next, accept, expect, fail, refuse, path, pathOrValue, value };
};
