/** One part of a document, in reading order. Texts are plain; line breaks are kept. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Numbered where the order says something. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: true }
  /** Names and values, one pair a line; read as a table with row headers. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | TableBlock;

/** A table whose first column names its rows. As many cells in each row as there are columns. */
export type TableBlock = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
};
/** Figures stand at the end of their column. */
export type TableColumn = { readonly title: string; readonly figures?: true };

/** A document in one language, for people and for screen readers. */
export type DocumentTree = {
  readonly title: string;
  /** BCP 47, e.g. `fi-FI`. */
  readonly language: string;
  readonly author: string;
  /** When it was made: an argument, so that the same document always gives the same bytes. ISO 8601, UTC. */
  readonly at: string;
  readonly blocks: readonly Block[];
};
