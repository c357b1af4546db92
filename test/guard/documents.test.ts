import { describe, expect, it } from 'vitest';
import { exists, FILES, read } from './tree.ts';

const PAGES = FILES.filter((path) => /(^docs\/.*|^README|\/README)\.md$/.test(path));
const NAMED = /`((?:packages|functions|docs|test|infra|web|\.ci)\/[^`\s]*)`/g;
/** `packages/<context>/…`, `packages/*​/domain` and the like speak of many places at once. */
const isPattern = (path: string): boolean => /[<>*…{}|]|\.\.\./.test(path);

describe('the documents', () => {
  it('name only files and folders that exist', () => {
    const stale = PAGES.flatMap((page) =>
      [...read(page).matchAll(NAMED)]
        .map(([, path = '']) => path.replace(/[:#].*$/, '').replace(/[.,;]$/, ''))
        .filter((path) => !isPattern(path) && !exists(path))
        .map((path) => `${page}: ${path}`),
    );
    expect(stale).toEqual([]);
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
