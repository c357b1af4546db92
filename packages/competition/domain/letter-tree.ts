/** One part of a letter, in reading order. Texts are plain; line breaks are kept. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: true }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly figures?: true }[];
      readonly rows: readonly (readonly string[])[];
    };

/** A letter in one language, as it is kept to be shown as a page: the same parts that its PDF is set of. */
export type LetterTree = {
  readonly title: string;
  /** BCP 47, e.g. `fi-FI`. */
  readonly language: string;
  readonly author: string;
  /** When it was made. ISO 8601, UTC. */
  readonly at: string;
  readonly blocks: readonly LetterBlock[];
};
