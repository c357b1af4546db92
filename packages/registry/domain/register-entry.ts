import type { Instant, LocalDate, MunicipalityCode } from '@kt/kernel';
import type { ProviderKind, ProviderNames } from './provider-kind.ts';

/** Registers of the tax administration in which an organisation may stand. */
export const TAX_REGISTERS = ['prepayment', 'vat', 'employer'] as const;
export type TaxRegister = (typeof TAX_REGISTERS)[number];

/** What may stand in the way of buying from it. */
export const SITUATIONS = ['restructuring', 'liquidation', 'bankruptcy'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** An organisation as the public business register tells of it. */
export type RegisterEntry = {
  readonly names: ProviderNames;
  /** Absent when the register's legal form is none of ours. */
  readonly kind?: ProviderKind;
  readonly homeMunicipality?: MunicipalityCode;
  /** One line, the postal address before the visiting one. */
  readonly address?: string;
  readonly registers: readonly TaxRegister[];
  readonly situations: readonly Situation[];
  /** The day on which it ended. */
  readonly endDate?: LocalDate;
};

/** `not_listed`: many associations are not. `unavailable`: the register did not answer, or not credibly. */
export type RegisterAnswer =
  | { readonly result: 'found'; readonly entry: RegisterEntry }
  | { readonly result: 'not_listed' }
  | { readonly result: 'unavailable' };

/** What the register said when somebody asked. */
export type Looked = RegisterAnswer & { readonly at: Instant };

type Told = {
  readonly names: ProviderNames;
  readonly kind: ProviderKind;
  readonly homeMunicipality?: MunicipalityCode;
};

export type Compared = 'names' | 'kind' | 'homeMunicipality' | 'address';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s,.]+/g, ' ')
    .trim();
const isOther = (told: string | undefined, read: string | undefined): boolean =>
  read !== undefined && told !== undefined && plain(told) !== plain(read);

/** What an organisation tells of itself otherwise than the register does. What the register does not know is no difference. */
export const differsFromRegister = (
  { names, kind, homeMunicipality }: Told,
  contacts: { readonly address?: string } | undefined,
  entry: RegisterEntry,
): readonly Compared[] => {
  const differs: { readonly [C in Compared]: boolean } = {
    names: isOther(names.fi, entry.names.fi) || isOther(names.sv, entry.names.sv),
    kind: isOther(kind, entry.kind),
    homeMunicipality: isOther(homeMunicipality ?? '', entry.homeMunicipality),
    address: isOther(contacts?.address, entry.address),
  };
  return (['names', 'kind', 'homeMunicipality', 'address'] as const).filter((one) => differs[one]);
};

/** Whether the register warns: an official should look before confirming. */
export const isWarned = (looked: RegisterAnswer): boolean =>
  looked.result === 'found' && (looked.entry.situations.length > 0 || looked.entry.endDate !== undefined);
