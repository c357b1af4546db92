import { CERTIFICATE_KINDS, type CertificateKind, type LegalForm } from './certificates.ts';

/** Who asks what of itself. */
export type WalletOwner = {
  readonly form: LegalForm;
  /** It has told, and nobody has found otherwise, that it employs nobody. */
  readonly hasNoEmployees: boolean;
  /** The tax debt register has an entry about it. */
  readonly hasTaxEntry: boolean;
};

/** Why a report is not asked of this provider. */
export const NOT_NEEDED = [
  'public_body',
  'no_employees',
  'no_tax_entry',
  'has_no_rules',
  'construction_only',
  'has_employees',
  'officer_only',
] as const;
export type NotNeeded = (typeof NOT_NEEDED)[number];

const OF_EMPLOYERS: readonly CertificateKind[] = ['pension_insurance', 'employment_terms', 'occupational_health'];
const OF_ASSOCIATIONS: readonly CertificateKind[] = ['rules', 'accounts'];
const WITH_RULES: readonly LegalForm[] = ['association', 'foundation'];

const ALWAYS_SPARED: { readonly [K in CertificateKind]?: NotNeeded } = {
  accident_insurance: 'construction_only',
  no_employees: 'has_employees',
  criminal_record: 'officer_only',
};

/** Why a kind of report is not asked of its owner; `undefined` when it is. */
export const notNeeded = (kind: CertificateKind, owner: WalletOwner): NotNeeded | undefined => {
  const spared = ALWAYS_SPARED[kind];
  if (spared !== undefined) return spared;
  if (owner.form === 'public_body') return 'public_body';
  if (kind === 'tax_debt_certificate') return owner.hasTaxEntry ? undefined : 'no_tax_entry';
  if (OF_EMPLOYERS.includes(kind)) return owner.hasNoEmployees ? 'no_employees' : undefined;
  return OF_ASSOCIATIONS.includes(kind) && !WITH_RULES.includes(owner.form) ? 'has_no_rules' : undefined;
};

/** The reports that are asked of a provider, in the order of the code list. */
export const neededCertificates = (owner: WalletOwner): readonly CertificateKind[] =>
  CERTIFICATE_KINDS.filter((kind) => notNeeded(kind, owner) === undefined);
