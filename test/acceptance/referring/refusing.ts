import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Call, Caller } from '@kt/local-platform/world/caller.ts';
import { expect } from 'vitest';
import * as z from 'zod';
import { type Market, W } from './market.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const zProblem = z.looseObject({ code: z.string(), title: z.string().min(20) });
const zTries = z.looseObject({
  rows: z.array(
    z.looseObject({
      client: z.string(),
      by: z.string(),
      operation: z.string(),
      code: z.string(),
      because: z.string(),
      at: z.string(),
    }),
  ),
});

/** Sessions, the log and the records of refused tries are no state of anybody's matter. */
const isAside = (table: string, item: Readonly<Record<string, unknown>>): boolean =>
  table === 'transparency' ||
  item['tag'] === 'session' ||
  String(item['sk']).startsWith('SES#') ||
  /"sk":"REFUSED#|client\.try_refused|attempt\.recorded|"tag":"attempt"/.test(JSON.stringify(item));

const stored = async ({ machine }: Market): Promise<string> => {
  await machine.runner.settle();
  const items = await dumpAll(machine.engine);
  return JSON.stringify(items.filter(({ table, item }) => !isAside(table, item)));
};

export type Expected = {
  readonly status: number;
  readonly code: string;
  readonly operation: string;
  readonly because: string;
};

/**
 * Asks in every language: the same code, worded each time; nothing stored but one entry that the client's case worker, the
 * supervisor and the auditor find. Gives how many entries there are: one.
 */
export const refusedAndKept = async (
  market: Market,
  by: Caller,
  call: Call,
  client: string,
  { status, code, operation, because }: Expected,
): Promise<number> => {
  const before = await stored(market);
  const titles: string[] = [];
  for (const language of LANGUAGES) {
    const answer = await by.send({ ...call, language });
    const problem = zProblem.parse(answer.body);
    expect({ status: answer.status, code: problem.code }).toEqual({ status, code });
    expect(problem.title).not.toContain(code);
    titles.push(problem.title);
  }
  expect(new Set(titles).size).toBe(LANGUAGES.length);
  expect((await stored(market)) === before, 'something was stored').toBe(true);
  const { season } = market;
  const ofClient = (await (await season.by('caseworker')).get(`${W}/clients/${client}/refused`, zTries)).rows;
  const own = ofClient.filter((one) => one.operation === operation && one.code === code);
  expect(own).toMatchObject([{ client, because, at: market.machine.clock.now() }]);
  expect(JSON.stringify(own)).not.toMatch(/Aune|Esimerkki|5550123/);
  for (const reader of ['supervisor', 'auditor']) {
    const { rows } = await (await season.by(reader)).get(`${W}/refused`, zTries);
    expect(rows.filter((one) => one.client === client && one.operation === operation && one.code === code)).toEqual(
      own,
    );
  }
  return own.length;
};
