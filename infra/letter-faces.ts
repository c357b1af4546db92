const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'greek'] as const;
const WEIGHTS = [
  ['regular', '400'],
  ['bold', '700'],
] as const;

/** What letters are set in, read from beside the bundle: by the name it has there, the installed file. */
export const LETTER_FACES: readonly { readonly name: string; readonly installed: string }[] = SCRIPTS.flatMap(
  (script) =>
    WEIGHTS.map(([weight, number]) => ({
      name: `${weight}-${script}.woff`,
      installed: `@fontsource/source-sans-3/files/source-sans-3-${script}-${number}-normal.woff`,
    })),
);
