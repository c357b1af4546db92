import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The bytes of the two faces that documents are set in (WOFF; WOFF2 is not read). */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

export const FONT_FILES = {
  regular: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  bold: '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff',
} as const satisfies { readonly [face in keyof Fonts]: string };

/** The faces as they lie among the installed packages. @throws when they are not installed. */
export const installedFonts = (): Fonts => {
  const { resolve } = createRequire(import.meta.url);
  return { regular: readFileSync(resolve(FONT_FILES.regular)), bold: readFileSync(resolve(FONT_FILES.bold)) };
};
