export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in all three languages. */
export type Trilingual = { readonly [L in Language]: string };

/** A text that may lack a language; the missing one is shown as missing, never silently replaced. */
export type Texts = { readonly [L in Language]?: string };
