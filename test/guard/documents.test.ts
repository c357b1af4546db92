import { describe, expect, it } from 'vitest';
import { exists, FILES, read } from './tree.ts';

const PAGES = FILES.filter((path) => /(^docs\/.*|^README|\/README)\.md$/.test(path));
const NAMED = /`((?:packages|functions|docs|test|infra|web|\.ci)\/[^`\s]*)`/g;
/** `packages/<context>/…` and the like speak of many places at once. */
const isPattern = (path: string): boolean => /[<>*…{}|]|\.\.\./.test(path);
const pathsNamedIn = (text: string): readonly string[] =>
  [...text.matchAll(NAMED)]
    .map(([, path = '']) => path.replace(/[:#].*$/, '').replace(/[.,;]$/, ''))
    .filter((path) => !isPattern(path));

describe('the documents', () => {
  it('name only files and folders that exist', () => {
    const stale = PAGES.flatMap((page) =>
      pathsNamedIn(read(page))
        .filter((path) => !exists(path))
        .map((path) => `${page}: ${path}`),
    );
    expect(stale).toEqual([]);
  });

  it('are read for the paths they name', () => {
    const text = 'See `packages/kernel/money.ts:12`, `docs/x.md#top` and `packages/<context>/domain`; `npm test`.';
    expect(pathsNamedIn(text)).toEqual(['packages/kernel/money.ts', 'docs/x.md']);
  });

  it('link only to files that exist', () => {
    const broken = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)\s]+)\)/g)]
        .map(([, target = '']) => new URL(target.replace(/#.*$/, ''), `file:///${page}`).pathname.slice(1))
        .filter((path) => !exists(decodeURIComponent(path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(broken).toEqual([]);
  });

  it('say of every decision what enforces it', () => {
    const decisions = FILES.filter((path) => /^docs\/decisions\/\d.*\.md$/.test(path));
    expect(decisions.filter((path) => !/^\**Enforced by:?\**:?/m.test(read(path)))).toEqual([]);
  });
});
