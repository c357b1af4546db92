import {
  type Actor,
  err,
  type FactOf,
  type Id,
  type Instant,
  type Lifecycle,
  type MunicipalityCode,
  ok,
  type Result,
  type Texts,
} from '@kt/kernel';

/** A buying authority. It comes from nowhere but the operator, because nobody can grant a role before it exists. */
export const authorityLifecycle = { none: { found: 'founded' }, founded: {} } as const satisfies Lifecycle;

export type Authority = {
  readonly authority: Id<'authority'>;
  readonly state: 'founded';
  readonly names: Texts;
  /** The responsible municipality. */
  readonly municipality: MunicipalityCode;
  /** Begins its clients' references, e.g. `VAA`. */
  readonly prefix: string;
  readonly foundedAt: Instant;
  readonly foundedBy: Actor;
};

export type Founding = Pick<Authority, 'authority' | 'names' | 'municipality' | 'prefix'> & {
  /** The first two system admins; from then on every role is granted by members. */
  readonly admins: readonly [Id<'person'>, Id<'person'>];
};

export type AuthorityFounded = FactOf<'authority.founded', Founding>;
export type FoundingError =
  | { readonly code: 'access.two_admins_needed' }
  | { readonly code: 'access.authority_exists' };

/** An operator's act. `access.two_admins_needed` when both seats would go to one person. */
export const foundAuthority = (founding: Founding, at: Instant, by: Actor): Result<AuthorityFounded, FoundingError> => {
  const [first, second] = founding.admins;
  if (first === second) return err({ code: 'access.two_admins_needed' });
  return ok({ ...founding, type: 'authority.founded', at, by });
};

export const foundedAuthority = ({ authority, names, municipality, prefix, at, by }: AuthorityFounded): Authority => ({
  authority,
  state: 'founded',
  names,
  municipality,
  prefix,
  foundedAt: at,
  foundedBy: by,
});
