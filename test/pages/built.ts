import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '@kt/kernel';
import { manifestOf } from '../browser/application.ts';

type Chunk = {
  readonly file: string;
  readonly isEntry?: true;
  readonly isDynamicEntry?: true;
  readonly imports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** What comes a moment after the first page of somebody signed in: `web/src/shell/session-ended.tsx`. */
const AHEAD = [
  'src/shell/ended/dialog.tsx',
  'src/shared/form/house-form.tsx',
  'src/shared/form/use-house-form.ts',
  'src/shared/form/fields.ts',
];

/** How the files of the built application hang together. */
export type Built = {
  /** The files that a reader of another language fetches instead of these. */
  readonly inLanguage: (files: readonly string[], language: Language) => readonly string[];
  /** Those that are fetched ahead and belong to nothing else among these. */
  readonly aheadIn: (files: readonly string[]) => ReadonlySet<string>;
};

const WORDED = new RegExp(`^(.*[/-])(?:${LANGUAGES.join('|')})((?:\\.ts)?)$`);

/** Each file of one language with its likes in all three, in the order of the languages. */
const likesIn = (manifest: Manifest): ReadonlyMap<string, readonly string[]> => {
  const families = Object.keys(manifest).flatMap((source) => {
    const [, before, after] = WORDED.exec(source) ?? [];
    const likes = LANGUAGES.map((language) => manifest[`${before ?? ''}${language}${after ?? ''}`]?.file);
    const files = likes.filter((file) => file !== undefined);
    return before !== undefined && files.length === LANGUAGES.length ? [files] : [];
  });
  return new Map(families.flatMap((files) => files.map((file) => [file, files])));
};

/** @throws when what comes ahead is called otherwise now, or when no file belongs to a language. */
export const readBuilt = (web: string): Built => {
  const manifest = JSON.parse(readFileSync(manifestOf(web), 'utf8')) as Manifest;
  const chunks = Object.values(manifest);
  const likes = likesIn(manifest);
  if (likes.size === 0)
    throw new Error('no built file belongs to a language: the manifest is written in another way now');

  const withImports = (begin: readonly Chunk[]): ReadonlySet<string> => {
    const found = new Set<string>();
    const go = ({ file, imports = [] }: Chunk): void => {
      if (found.has(file)) return;
      found.add(file);
      for (const name of imports) if (manifest[name] !== undefined) go(manifest[name]);
    };
    for (const chunk of begin) go(chunk);
    return found;
  };

  const ahead = AHEAD.map((source) => {
    const chunk = manifest[source];
    if (chunk === undefined) throw new Error(`${source} is not fetched by itself any more`);
    return chunk;
  });
  const aheadAndItsOwn = withImports(ahead);

  return {
    inLanguage: (files, language) => {
      const at = LANGUAGES.indexOf(language);
      return files.map((file) => {
        const all = likes.get(file);
        // What is read in all three languages at once is so in each.
        return all === undefined || all.every((one) => files.includes(one)) ? file : (all[at] ?? file);
      });
    },
    aheadIn: (files) => {
      const others = chunks.filter(
        (chunk) =>
          chunk.isEntry === true ||
          (chunk.isDynamicEntry === true && files.includes(chunk.file) && !aheadAndItsOwn.has(chunk.file)),
      );
      const elsewhere = withImports(others);
      return new Set([...aheadAndItsOwn].filter((file) => !elsewhere.has(file)));
    },
  };
};
