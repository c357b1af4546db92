import type { Language } from '@kt/kernel';

/** Flat keys: `error.<code>`, `state.<aggregate>.<state>`, `event.<type>` and page texts. */
export type Catalogue = Readonly<Record<string, string>>;

/** One context's texts in every language. */
export type Texts = { readonly [L in Language]: Catalogue };
