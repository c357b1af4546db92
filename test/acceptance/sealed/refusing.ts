import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Call, Caller } from '@kt/local-platform/world/caller.ts';
import { expect } from 'vitest';
import * as z from 'zod';
import { filesIn, type Sealed } from './machines.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const zProblem = z.looseObject({ code: z.string(), title: z.string().min(20) });

const zLine = z.looseObject({ code: z.string().optional(), correlationId: z.string().optional() });

/** A session's last use, and the record of refused tries, are no state of anybody's matter. */
const isAside = (table: string, item: Readonly<Record<string, unknown>>): boolean =>
  item['tag'] === 'session' || item['tag'] === 'attempt' || table === 'transparency' || isAttempt(item);
const isAttempt = (item: object): boolean => JSON.stringify(item).includes('attempt.recorded');

/** Everything stored and filed, with how many tries went on record. */
const stored = async ({ machine, dir, competition }: Sealed) => {
  await machine.runner.settle();
  const items = await dumpAll(machine.engine);
  const kept = items.filter(({ table, item }) => !isAside(table, item) && !String(item['sk']).startsWith('SES#'));
  const files = [...filesIn(dir, 'objects')].filter(([name]) => !name.includes(`envelopes/${competition}`));
  return {
    rest: JSON.stringify([kept, files]),
    attempts: items.filter(({ item }) => item['tag'] === 'attempt').length,
  };
};

export type Expected = { readonly status: number; readonly code: string };

/** Asks in every language: the same code, worded each time, nothing changed, and a line of the try in the log. */
export const refused = async (sealed: Sealed, by: Caller, call: Call, expected: Expected): Promise<number> => {
  const before = await stored(sealed);
  const logged = sealed.lines.length;
  const titles: string[] = [];
  for (const language of LANGUAGES) {
    const { status, body } = await by.send({ ...call, language });
    const { code, title } = zProblem.parse(body);
    expect({ status, code }).toEqual(expected);
    expect(title).not.toContain(code);
    titles.push(title);
  }
  expect(new Set(titles).size).toBe(LANGUAGES.length);
  const told = sealed.lines.slice(logged).map((line) => zLine.parse(JSON.parse(line)));
  const own = told.filter(({ code }) => code === expected.code).map(({ correlationId }) => correlationId);
  expect(new Set(own).size).toBeGreaterThanOrEqual(LANGUAGES.length);
  const after = await stored(sealed);
  expect(after.rest === before.rest, 'something was stored').toBe(true);
  return after.attempts - before.attempts;
};
