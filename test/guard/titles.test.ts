import { LANGUAGES } from '@kt/kernel';
import { shellStatus } from '@kt/platform/http/problem.ts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { exists, FUNCTIONS, read } from './tree.ts';

const zProblems = z.looseObject({ statusOf: z.record(z.string(), z.number()) });
const zWording = z.looseObject({ wording: z.custom<(code: string, language: string) => string>() });

const APIS = FUNCTIONS.filter((name) => exists(`functions/${name}/wording.ts`));

const beside = (path: string, name: string): string => path.replace(/[\w-]+\.ts$/, name);
const importsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/from '\.\/([\w-]+\.ts)'/g)].map(([, name = '']) => name);
/** Whether routes may refuse with what only their context refuses: they read its table of refusals, or what they import does. */
const refusesOfItsOwn = (path: string): boolean =>
  importsOf(path).some((name) => name === 'problem.ts' || refusesOfItsOwn(beside(path, name)));

/** The contexts whose routes a function mounts and whose own refusals they may give; behind a gate, access too. */
const contextsOf = (name: string): readonly string[] => {
  const sources = [`functions/${name}/app.ts`, `functions/${name}/deployed.ts`].map(read).join('\n');
  const mounted = [...sources.matchAll(/@kt\/([a-z]+)\/http\/([\w-]+\.ts)/g)];
  const own = mounted.filter(([, context = '', file = '']) => {
    const path = `packages/${context}/http/${file}`;
    return context === 'platform' || file === 'gate.ts' || refusesOfItsOwn(path);
  });
  return Array.from(new Set(own.map(([, context = '']) => context)));
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
