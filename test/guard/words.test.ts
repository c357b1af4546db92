import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run/root.ts';
import { exists, FILES, isTest, PACKAGES, read } from './tree.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
type Texts = Readonly<Record<string, string>>;
type Language = (typeof LANGUAGES)[number];

const textsOf = (language: Language, catalogue: string): Texts => {
  const path = `packages/words/${language}/${catalogue}.json`;
  return exists(path) ? (JSON.parse(read(path)) as Texts) : {};
};
const CATALOGUES = [
  ...new Set(FILES.flatMap((path) => /^packages\/words\/(?:fi|sv|en)\/(.+)\.json$/.exec(path)?.[1] ?? [])),
].sort();
const inAll = (look: (language: Language, catalogue: string) => readonly string[]): readonly string[] =>
  CATALOGUES.flatMap((catalogue) => LANGUAGES.flatMap((language) => look(language, catalogue)));

const placeholders = (text: string | undefined): string =>
  [...(text ?? '').matchAll(/\{\{?\s*\w+/g)].map(String).sort().join();

describe('the catalogues', () => {
  it('have the same keys in all three languages', () => {
    const missing = inAll((language, catalogue) => {
      const keys = new Set(LANGUAGES.flatMap((other) => Object.keys(textsOf(other, catalogue))));
      const here = textsOf(language, catalogue);
      return [...keys].filter((key) => !Object.hasOwn(here, key)).map((key) => `${language}/${catalogue}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('hold flat, non-empty texts', () => {
    const odd = inAll((language, catalogue) =>
      Object.entries(textsOf(language, catalogue))
        .filter(([, text]) => typeof text !== 'string' || text.trim() === '')
        .map(([key]) => `${language}/${catalogue}: ${key}`),
    );
    expect(odd).toEqual([]);
  });

  it('ask for the same values in all three languages', () => {
    const uneven = inAll((language, catalogue) => {
      const finnish = textsOf('fi', catalogue);
      return Object.entries(textsOf(language, catalogue))
        .filter(([key, text]) => placeholders(text) !== placeholders(finnish[key]))
        .map(([key]) => `${language}/${catalogue}: ${key}`);
    });
    expect(uneven).toEqual([]);
  });
});

/** Refusals that belong to no context have their texts in the catalogues of the ground floor. */
const speaksOf = (language: Language, name: string, code: string): boolean =>
  [name, 'platform', 'kernel', 'terms'].some((catalogue) =>
    Object.hasOwn(textsOf(language, catalogue), `error.${code}`),
  );

const codesOf = async (name: string): Promise<readonly string[]> => {
  const tables = (await import(join(ROOT, `packages/${name}/http/problem.ts`))) as Record<string, unknown>;
  const table = tables[name === 'platform' ? 'shellStatus' : 'statusOf'];
  return typeof table === 'object' && table !== null ? Object.keys(table) : [];
};

/** Sealing runs in the browser: its refusals reach people without HTTP. */
const sealingCodes = (name: string): readonly string[] =>
  FILES.filter((path) => path.startsWith(`packages/${name}/sealing/`) && !isTest(path)).flatMap((path) =>
    [...read(path).matchAll(/code: '([\w.]+)'/g)].map(([, code = '']) => code),
  );

describe('the error codes', () => {
  const speaking = PACKAGES.filter((name) => exists(`packages/${name}/http/problem.ts`));

  it('have a text in all three languages', async () => {
    const missing: string[] = [];
    for (const name of speaking) {
      const codes = await codesOf(name);
      if (codes.length === 0) missing.push(`packages/${name}/http/problem.ts exports no statusOf`);
      for (const code of [...codes, ...sealingCodes(name)]) {
        const silent = LANGUAGES.filter((language) => !speaksOf(language, name, code));
        if (silent.length > 0) missing.push(`${name}: ${code} in ${silent.join(', ')}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('are the only refusals with a text', async () => {
    const idle: string[] = [];
    for (const name of speaking.filter((speaker) => speaker !== 'platform')) {
      const given = new Set([...(await codesOf(name)), ...sealingCodes(name)].map((code) => `error.${code}`));
      const texts = Object.keys(textsOf('fi', name)).filter((key) => key.startsWith('error.'));
      idle.push(...texts.filter((key) => !given.has(key)).map((key) => `${name}: ${key}`));
    }
    expect(idle).toEqual([]);
  });

  it('are answered by every context that has routes', () => {
    const routes = FILES.filter((path) =>
      /^packages\/(?!platform\/|local-platform\/)[^/]+\/http\/.*routes.*\.ts$/.test(path),
    );
    const contexts = new Set(routes.map((path) => path.split('/')[1] ?? ''));
    expect([...contexts].filter((name) => !speaking.includes(name))).toEqual([]);
  });
});
