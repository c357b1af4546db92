import { err, type Id, ok, type PageAsk, type Result, type Rows, rowsOf, type Versioned } from '@kt/kernel';
import type { BankException } from '../domain/bank-exception.ts';
import type { Statement } from '../domain/statement.ts';
import type { ExceptionRef, Exceptions, StatementRef, Statements } from './ports.ts';
import { NOT_FOUND, type NotFound } from './refusals.ts';

export type StatementView = Omit<Statement, 'authority'> & { readonly version: number };
export type ExceptionView = Omit<BankException, 'authority'> & { readonly version: number };

const statementView = ({ state, version }: Versioned<Statement>): StatementView => {
  const { authority: _authority, ...rest } = state;
  return { ...rest, version };
};

const exceptionView = ({ state, version }: Versioned<BankException>): ExceptionView => {
  const { authority: _authority, ...rest } = state;
  return { ...rest, version };
};

export const viewStatement =
  ({ statements }: { readonly statements: Statements }) =>
  async (ref: StatementRef): Promise<Result<StatementView, NotFound>> => {
    const found = await statements.load(ref);
    return found === undefined ? err(NOT_FOUND) : ok(statementView(found));
  };

/** Newest first. */
export const listStatements =
  ({ statements }: { readonly statements: Statements }) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<StatementView>> =>
    rowsOf(await statements.list(authority, page), statementView);

export const viewException =
  ({ exceptions }: { readonly exceptions: Exceptions }) =>
  async (ref: ExceptionRef): Promise<Result<ExceptionView, NotFound>> => {
    const found = await exceptions.load(ref);
    return found === undefined ? err(NOT_FOUND) : ok(exceptionView(found));
  };

/** What did not match and waits for a person, oldest first. */
export const listExceptions =
  ({ exceptions }: { readonly exceptions: Exceptions }) =>
  async (authority: Id<'authority'>, page: PageAsk): Promise<Rows<ExceptionView>> =>
    rowsOf(await exceptions.open(authority, page), exceptionView);
