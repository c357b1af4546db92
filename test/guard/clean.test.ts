import { describe, expect, it } from 'vitest';
import { TRACES, type Trace } from './traces.ts';
import { FILES, read } from './tree.ts';

// The files that hold the patterns themselves, or plant what they must catch.
const OWN = /^test\/guard\/(traces|lint-rules\.test)\.ts$/;
const TEXT = FILES.filter((path) => !/\.(png|woff2?|ttf|pdf|ico|gz|jpg)$/.test(path) && !OWN.test(path));

const hits = ({ pattern, where = /./ }: Trace): readonly string[] =>
  TEXT.filter((path) => where.test(path)).flatMap((path) => {
    const match = pattern.exec(read(path));
    return match === null ? [] : [`${path}: ${match[0].trim().slice(0, 80)}`];
  });

describe.each(TRACES.map((trace) => [trace.what, trace] as const))('%s', (_what, trace) => {
  it('is carried by no file', () => {
    expect(hits(trace)).toEqual([]);
  });

  it('would be found', () => {
    expect(trace.caught.filter((sample) => !trace.pattern.test(sample))).toEqual([]);
    expect(trace.passed.filter((sample) => trace.pattern.test(sample))).toEqual([]);
  });
});
