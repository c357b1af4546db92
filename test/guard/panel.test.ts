import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from '@kt/web/build.ts';
import { buildPanel } from '@kt/web/panel/build.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run/root.ts';

/** What only the bar of one machine says: its classes, its addresses, its keys. */
const MARKS = ['kt-panel', '/local/clock', '/local/personas', '/local/bank', 'local.panel'];

const filesIn = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.{js,css,html,json,mjs}`, { cwd: ROOT }).sort();

const marked = (folder: string): readonly string[] =>
  filesIn(folder).filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    return MARKS.some((mark) => text.includes(mark));
  });

describe('the bar of one machine', () => {
  beforeAll(async () => {
    await buildWeb();
    await buildPanel();
  });

  it('is found where it is', () => {
    expect(marked('web/dist-panel')).toEqual(['web/dist-panel/panel.css', 'web/dist-panel/panel.js']);
  });

  it('leaves the application as it is deployed, whoever builds it', () => {
    expect(filesIn('web/dist').filter((path) => path.includes('jsx-dev-runtime'))).toEqual([]);
  });

  it('is no part of the pages that are deployed', () => {
    expect(filesIn('web/dist').length).toBeGreaterThan(5);
    expect(marked('web/dist')).toEqual([]);
  });
});
