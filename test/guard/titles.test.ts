import { LANGUAGES } from '@kt/kernel';
import { shellStatus } from '@kt/platform/http/problem.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exists, FUNCTIONS, read } from './tree.ts';

const zProblems = z.looseObject({ statusOf: z.record(z.string(), z.number()) });
const zWording = z.looseObject({ wording: z.custom<(code: string, language: string) => string>() });

const APIS = FUNCTIONS.filter((name) => exists(`functions/${name}/wording.ts`));

/** The contexts whose routes a function mounts; behind a gate, access too. */
const contextsOf = (name: string): readonly string[] => {
  const sources = [`functions/${name}/app.ts`, `functions/${name}/deployed.ts`].map(read).join('\n');
  return Array.from(new Set([...sources.matchAll(/@kt\/([a-z]+)\/http\//g)].map(([, context = '']) => context)));
};

const codesOf = async (name: string): Promise<readonly string[]> => {
  const codes = Object.keys(shellStatus);
  for (const context of contextsOf(name).filter((one) => one !== 'platform')) {
    const { statusOf } = zProblems.parse(await import(`../../packages/${context}/http/problem.ts`));
    codes.push(...Object.keys(statusOf));
  }
  return codes;
};

describe('the titles of problems that a function bundles', () => {
  it('are looked for in every interface and in sign-in', () => {
    expect(APIS.length).toBeGreaterThanOrEqual(6);
  });

  it.each(APIS)('are there in three languages for every refusal that %s may give', async (name) => {
    const { wording } = zWording.parse(await import(`../../functions/${name}/wording.ts`));
    const codes = await codesOf(name);
    const bare = codes.flatMap((code) =>
      LANGUAGES.filter((language) => wording(code, language) === code).map(() => code),
    );
    expect(Array.from(new Set(bare))).toEqual([]);
    expect(codes.length).toBeGreaterThan(Object.keys(shellStatus).length);
  });
});
