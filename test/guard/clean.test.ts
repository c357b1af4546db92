import { describe, expect, it } from 'vitest';
import { FILES, read } from './tree.ts';

const TEXT = FILES.filter(
  (path) => !/\.(png|woff2?|ttf|pdf|ico|gz|jpg)$/.test(path) && path !== 'test/guard/clean.test.ts',
);
const hits = (pattern: RegExp, paths: readonly string[] = TEXT): readonly string[] =>
  paths.flatMap((path) => {
    const match = pattern.exec(read(path));
    return match === null ? [] : [`${path}: ${match[0].trim().slice(0, 80)}`];
  });

describe('no file carries', () => {
  it('a path of somebody’s machine', () => {
    expect(hits(/(^|[\s"'`(=:])(\/(work|tmp|root|home|Users|var\/folders)\/[\w.-]+|[A-Z]:\\\\?Users)/m)).toEqual([]);
  });

  it('the address of a package registry', () => {
    expect(hits(/https?:\/\/(registry\.|[\w.-]*(artifactory|verdaccio|nexus)[\w.-]*\/)/)).toEqual([]);
  });

  it('an address in a private network', () => {
    expect(hits(/\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/)).toEqual([]);
  });

  it('a key or a password', () => {
    const secret = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b/;
    expect(hits(secret)).toEqual([]);
  });

  it('a personal identity code', () => {
    // Finnish form: day, month, year, century mark, three digits, check character.
    const code = /\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]\b/;
    expect(
      hits(
        code,
        TEXT.filter((path) => path !== 'package-lock.json'),
      ),
    ).toEqual([]);
  });

  it('a mark of unfinished or switched-off work', () => {
    const mark = /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bas unknown as\b|\bas any\b|\b(TODO|FIXME)\b/;
    const code = TEXT.filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.startsWith('test/guard/'));
    expect(hits(mark, code)).toEqual([]);
  });
});
