import type { Id } from '@kt/kernel';
import type { Declaration } from './declaration.ts';

type Organisation = Id<'organisation'>;

/** With whom the provider applies: the consortium's edition in which every party has confirmed its part. */
export type Parties = {
  readonly edition: number;
  /** The members beside the applicant, who leads. */
  readonly members: readonly Organisation[];
  /** Whose capacity the group relies on; they are no members and are paid nothing here. */
  readonly reliedOn: readonly Organisation[];
};

/** A party that seeks, or has, a place in the same category in another way too: seen and logged, and refused where the rule says so. */
export type AlsoApplying = {
  readonly organisation: Organisation;
  readonly as: 'alone' | 'in_consortium' | 'admitted';
};

/** How the consortium stands now, as the registry answers. */
export type Standing = { readonly edition: number; readonly isComplete: boolean };

type Applying = {
  readonly provider: Organisation;
  readonly declarations: readonly Declaration[];
  readonly consortium?: Id<'consortium'> | undefined;
  readonly parties?: Parties | undefined;
};

export type PartiesError =
  /** Only the party itself writes its declaration. */
  | { readonly code: 'purchasing.not_own_declaration'; readonly organisation: string }
  | { readonly code: 'purchasing.declaration_missing'; readonly organisation: string }
  | { readonly code: 'purchasing.requirement_undeclared'; readonly missing: readonly string[] }
  | { readonly code: 'purchasing.exclusion_ground_declared'; readonly organisation: string }
  | { readonly code: 'purchasing.consortium_incomplete' }
  | { readonly code: 'purchasing.consortium_changed'; readonly edition: number };

/** Everybody who applies here, the applicant first. */
export const partiesOf = ({ provider, parties }: Pick<Applying, 'provider' | 'parties'>): readonly Organisation[] => [
  provider,
  ...(parties?.members ?? []),
  ...(parties?.reliedOn ?? []),
];

/** In which role an organisation takes part; `undefined` when it does not. */
export const roleIn = (
  { provider, parties }: Pick<Applying, 'provider' | 'parties'>,
  organisation: Organisation,
): Declaration['role'] | undefined => {
  if (organisation === provider) return 'applicant';
  if (parties?.members.includes(organisation) === true) return 'member';
  return parties?.reliedOn.includes(organisation) === true ? 'relied_on' : undefined;
};

const isSame = (a: Declaration, b: Declaration): boolean =>
  a.organisation === b.organisation &&
  a.role === b.role &&
  a.noExclusionGrounds === b.noExclusionGrounds &&
  a.meets.length === b.meets.length &&
  a.meets.every((key, n) => key === b.meets[n]);

/** The first declaration that the applicant would write for somebody else; those that stand already may be sent along. */
export const foreignError = (
  { provider, declarations }: Applying,
  given: readonly Declaration[],
): PartiesError | undefined => {
  const foreign = given.find(
    (one) =>
      (one.organisation !== provider || one.role !== 'applicant') && !declarations.some((kept) => isSame(kept, one)),
  );
  return foreign && { code: 'purchasing.not_own_declaration', organisation: foreign.organisation };
};

/** The declarations with one party's own in place of what it declared before; a declaration is of one edition alone. */
export const withDeclaration = (declarations: readonly Declaration[], own: Declaration): readonly Declaration[] => [
  ...declarations.filter(({ organisation }) => organisation !== own.organisation),
  own,
];

/** What the applicant sends replaces its own; the others' stand as they declared. */
export const withApplicants = (
  { provider, declarations }: Applying,
  given: readonly Declaration[],
): readonly Declaration[] =>
  given
    .filter(({ organisation }) => organisation === provider)
    .reduce<readonly Declaration[]>(withDeclaration, declarations);

const changedSince = ({ consortium, parties }: Applying, standing: Standing | undefined): PartiesError | undefined => {
  if (consortium === undefined) return undefined;
  if (standing?.isComplete !== true) return { code: 'purchasing.consortium_incomplete' };
  return standing.edition === parties?.edition
    ? undefined
    : { code: 'purchasing.consortium_changed', edition: standing.edition };
};

/** Every party declares for itself; no ground excludes any of them; together they meet every requirement. */
export const declarationError = (
  applying: Applying,
  declarations: readonly Declaration[],
  { required, standing }: { readonly required: readonly string[]; readonly standing?: Standing | undefined },
): PartiesError | undefined => {
  const changed = changedSince(applying, standing);
  if (changed !== undefined) return changed;
  const counted = declarations.filter((d) => roleIn(applying, d.organisation) === d.role);
  const silent = partiesOf(applying).find((party) => !counted.some((d) => d.organisation === party));
  if (silent !== undefined) return { code: 'purchasing.declaration_missing', organisation: silent };
  const excluded = counted.find((d) => !d.noExclusionGrounds);
  if (excluded !== undefined)
    return { code: 'purchasing.exclusion_ground_declared', organisation: excluded.organisation };
  const met = new Set(counted.flatMap((d) => d.meets));
  const missing = required.filter((key) => !met.has(key));
  return missing.length > 0 ? { code: 'purchasing.requirement_undeclared', missing } : undefined;
};
