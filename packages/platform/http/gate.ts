import type { AppError, Language, Result } from '@kt/kernel';

/** A caller let in to one operation. */
export type Admitted = {
  /** Person id, `public`, or a machine's id: becomes `by` in facts. */
  readonly by: string;
  /** The organisation, authority or municipality acted for. */
  readonly actingFor?: string;
  /** Roles in what is acted for. */
  readonly roles: readonly string[];
  /** Every organisation the caller belongs to: nobody decides about their own. */
  readonly organisations: readonly string[];
  /** Set for a municipality's viewer: its official code. */
  readonly municipality?: string;
};

export type Missed = Pick<Admitted, 'by' | 'actingFor'> & { readonly operation: string; readonly code: string };

/** Who may call what: sessions, memberships and the permission table, in one storage call. */
export type Gate = {
  /** `told`: who is calling, as soon as that is known and also when the call is then refused. */
  readonly admit: (
    request: Request,
    operation: string,
    told?: (person: string) => void,
  ) => Promise<Result<Admitted, AppError>>;
  /** Told of a caller who was let in and then named an object that is not there for them. */
  readonly missed?: (missed: Missed) => Promise<void>;
};

/** The wording of a problem in one language, with the moments, days and amounts among its facts. */
export type Wording = (code: string, language: Language, facts: Readonly<Record<string, unknown>>) => string;
