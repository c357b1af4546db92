export const PROVIDER_KINDS = [
  'association',
  'foundation',
  'company',
  'cooperative',
  'sole_trader',
  'public_body',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

/** An organisation's names; an association often has one in each language. At least one is given. */
export type ProviderNames = { readonly fi?: string; readonly sv?: string };
