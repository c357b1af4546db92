/** Traces that no tracked file may carry, each with what it must catch and what it must let pass. */
export type Trace = {
  readonly what: string;
  readonly pattern: RegExp;
  readonly caught: readonly string[];
  readonly passed: readonly string[];
  /** Files the pattern is held against; all text files without it. */
  readonly where?: RegExp;
};

const CODE = /\.(tsx?|mjs)$/;

export const TRACES: readonly Trace[] = [
  {
    what: 'a path of somebody’s machine',
    pattern: /(^|[\s"'`(=:])(\/(work|tmp|root|home|Users|var\/folders)\/[\w.-]+|[A-Z]:\\\\?Users)/m,
    caught: ["read('/home/anna/x.csv')", 'cd /tmp/out', 'C:\\Users\\anna'],
    passed: ['/api/casework/v1/worker/clients', './work/x.ts', '../home/page'],
  },
  {
    what: 'the address of a package registry',
    pattern: /https?:\/\/(registry\.|[\w.-]*(artifactory|verdaccio|nexus)[\w.-]*\/)/,
    caught: ['"resolved": "https://registry.npmjs.org/zod"', 'http://nexus.example/npm'],
    passed: ['https://www.npmjs.com/package/zod'],
  },
  {
    what: 'an address in a private network',
    pattern: /\b(10\.\d{1,3}|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/,
    caught: ['http://192.168.1.4:8080', '10.0.0.1'],
    passed: ['http://127.0.0.1:3000', 'pain.001.001.09'],
  },
  {
    what: 'a key or a password',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[0-9A-Z]{16}\b|\bghp_[A-Za-z0-9]{36}\b/,
    caught: ['-----BEGIN PRIVATE KEY-----', 'AKIAABCDEFGHIJKLMNOP'],
    passed: ['-----BEGIN PUBLIC KEY-----'],
  },
  {
    // Day, month, year, century mark, three digits, check character. Numbers from 900 on are temporary: good for tests.
    what: 'a personal identity code',
    pattern: /\b(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[-+A-FU-Y][0-8]\d{2}[0-9A-FHJ-NPR-Y]\b/,
    caught: ['131052-308T', '010101A123N'],
    passed: ['2026-03-01T09:00', '1234567-1', '210881-9031'],
    where: /^(?!package-lock\.json$)/,
  },
  {
    what: 'a mark of unfinished or switched-off work',
    pattern:
      /eslint-disable|@ts-(ignore|nocheck|expect-error)|\bas unknown as\b|\bas any(?= *([;,.)\]>}\[]|$))|\b(TODO|FIXME)\b/m,
    caught: [
      '// eslint-disable-next-line',
      '// @ts-expect-error',
      'x as unknown as Y',
      'x as any;',
      '(x as any).y',
      'x as any',
      '// TODO later',
    ],
    passed: ['x as const', 'as anybody may', 'as any other write'],
    where: CODE,
  },
];
