/**
 * Source Sans 3 comes in one file a script. Which letters a file draws: first and last code point, as its package
 * (`unicode.json`) says. The first face that has a letter draws it, so plain text stays in one.
 */
export const FACES = {
  latin: [
    [0x0000, 0x00ff],
    [0x0131, 0x0131],
    [0x0152, 0x0153],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x0100, 0x02ba],
    [0x1e00, 0x1e9f],
  ],
  vietnamese: [[0x1ea0, 0x1ef9]],
  cyrillic: [
    [0x0400, 0x045f],
    [0x0490, 0x0491],
    [0x2116, 0x2116],
  ],
  greek: [
    [0x0384, 0x038a],
    [0x038c, 0x038c],
    [0x038e, 0x03a1],
    [0x03a3, 0x03ce],
  ],
} as const satisfies { readonly [face: string]: readonly (readonly [number, number])[] };
export type Face = keyof typeof FACES;

const isFace = (name: string): name is Face => Object.hasOwn(FACES, name);
export const FACE_NAMES: readonly Face[] = Object.keys(FACES).filter(isFace);

/** Stands for a letter that no face has. */
const UNKNOWN = '?';
/** A stretch of text that one face draws. */
export type Run = { readonly face: Face; readonly text: string };

const faceOf = (letter: string): Face | undefined => {
  const code = letter.codePointAt(0) ?? 0;
  return FACE_NAMES.find((name) => FACES[name].some(([first, last]) => first <= code && code <= last));
};

/** Text cut where its script changes. Accents are joined to their letters first; a letter that no face has is a `?`. */
export const runsOf = (text: string): readonly Run[] => {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const face = faceOf(letter);
    const one = { face: face ?? 'latin', text: face === undefined ? UNKNOWN : letter };
    const last = runs.at(-1);
    if (last?.face === one.face) runs.splice(-1, 1, { ...last, text: last.text + one.text });
    else runs.push(one);
  }
  return runs.length === 0 ? [{ face: 'latin', text: '' }] : runs;
};
