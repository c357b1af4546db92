import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The bytes of the two faces that documents are set in (WOFF; WOFF2 is not read). */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

/** The faces in a folder; its address ends with a slash. @throws when they are not there. */
export const fontsIn = (folder: URL): Fonts => ({
  regular: readFileSync(new URL('regular.woff', folder)),
  bold: readFileSync(new URL('bold.woff', folder)),
});

/** The faces as they lie among the installed packages. @throws when they are not installed. */
export const installedFonts = (): Fonts => {
  const require = createRequire(import.meta.url);
  return {
    regular: readFileSync(require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff')),
    bold: readFileSync(require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff')),
  };
};
