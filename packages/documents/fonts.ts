import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FACE_NAMES, type Face } from './faces.ts';
import { unpackFont } from './unpack-font.ts';

const WEIGHTS = { regular: 400, bold: 700 } as const;
export type Weight = keyof typeof WEIGHTS;
/** The bytes of the faces that documents are set in, by script, unpacked. */
export type Fonts = { readonly [W in Weight]: { readonly [F in Face]: Uint8Array } };

/** Where each face is found among installed packages, by the name that it has beside a bundle. */
export const FONT_FILES: readonly { readonly name: string; readonly installed: string }[] = FACE_NAMES.flatMap((face) =>
  (['regular', 'bold'] as const).map((weight) => ({
    name: `${weight}-${face}.woff`,
    installed: `@fontsource/source-sans-3/files/source-sans-3-${face}-${String(WEIGHTS[weight])}-normal.woff`,
  })),
);

const fontsBy = (readPacked: (name: string) => Uint8Array): Fonts => {
  const read = (name: string): Uint8Array => unpackFont(readPacked(name));
  const inWeight = (weight: Weight): Fonts[Weight] => ({
    latin: read(`${weight}-latin.woff`),
    'latin-ext': read(`${weight}-latin-ext.woff`),
    vietnamese: read(`${weight}-vietnamese.woff`),
    cyrillic: read(`${weight}-cyrillic.woff`),
    greek: read(`${weight}-greek.woff`),
  });
  return { regular: inWeight('regular'), bold: inWeight('bold') };
};

/** The faces in a folder; its address ends with a slash. @throws when they are not there. */
export const fontsIn = (folder: URL): Fonts => fontsBy((name) => readFileSync(new URL(name, folder)));

/** The faces as they lie among the installed packages. @throws when they are not installed. */
export const installedFonts = (): Fonts => {
  const require = createRequire(import.meta.url);
  return fontsBy((name) => {
    const file = FONT_FILES.find((one) => one.name === name)?.installed ?? name;
    return readFileSync(require.resolve(file));
  });
};
