import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../browser/application.ts';
import { readBuilt } from './built.ts';

const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-built-'));
const web = join(dir, 'web');
afterAll(() => rmSync(dir, { recursive: true }));

const lazy = (file: string, ...imports: readonly string[]) => ({ file, isDynamicEntry: true, imports });
const MANIFEST = {
  'index.html': { file: 'entry.js', isEntry: true, imports: ['_react.js'] },
  '_react.js': { file: 'react.js' },
  '_form.js': { file: 'form.js' },
  '_zod.js': { file: 'zod.js' },
  'src/page.tsx': lazy('page.js', '_react.js', '_form.js'),
  'src/shell/ended/dialog.tsx': lazy('dialog.js', '_react.js'),
  'src/shared/form/house-form.tsx': lazy('house-form.js', '_form.js'),
  'src/shared/form/use-house-form.ts': lazy('use-house-form.js', '_zod.js'),
  'src/shared/form/fields.ts': lazy('fields.js', '_zod.js'),
  ...Object.fromEntries(
    ['fi', 'sv', 'en'].flatMap((language) => [
      [`virtual:words/shell/${language}`, lazy(`words-${language}.js`)],
      [`src/shell/aksel-${language}.ts`, lazy(`aksel-${language}.js`)],
    ]),
  ),
};
writeFileSync(manifestOf(web), JSON.stringify(MANIFEST));
const built = readBuilt(web);

describe('what is read in another language', () => {
  it('is the texts of that language, and all else the same', () => {
    expect(built.inLanguage(['entry.js', 'words-fi.js', 'aksel-fi.js'], 'sv')).toEqual([
      'entry.js',
      'words-sv.js',
      'aksel-sv.js',
    ]);
  });

  it('is the same where all three are read at once', () => {
    const three = ['words-fi.js', 'words-sv.js', 'words-en.js'];
    expect(built.inLanguage(three, 'en')).toEqual(three);
  });
});

describe('what comes ahead', () => {
  it('is no part of the first page', () => {
    const ahead = built.aheadIn(['entry.js', 'react.js', 'dialog.js', 'house-form.js', 'zod.js', 'form.js']);
    expect([...ahead].sort()).toEqual([
      'dialog.js',
      'fields.js',
      'form.js',
      'house-form.js',
      'use-house-form.js',
      'zod.js',
    ]);
  });

  it('leaves what the page itself needs', () => {
    expect(built.aheadIn(['entry.js', 'page.js', 'form.js', 'dialog.js']).has('form.js')).toBe(false);
  });
});
