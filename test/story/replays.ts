import { randomUUID } from 'node:crypto';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import type { Replay, Told } from '../invariants/observed.ts';
import { description } from './joining.ts';
import type { Season } from './season.ts';

type Repeated = {
  readonly operation: string;
  readonly by: Caller;
  readonly path: string;
  readonly body: object;
  readonly other: object;
};

const twice = async ({ operation, by, path, body, other }: Repeated): Promise<readonly Replay[]> => {
  const key = randomUUID();
  const send = async (one: object): Promise<Told> => {
    const answer = await by.send({ method: 'POST', path, body: one, key });
    return { status: answer.status, text: JSON.stringify(answer.body) };
  };
  const first = await send(body);
  return [
    { key, operation, sameBody: true, first, second: await send(body) },
    { key, operation, sameBody: false, first, second: await send(other) },
  ];
};

/** The same key twice gives the same answer and acts once; with another body it is refused. */
export const replays = async ({ by, tell }: Season): Promise<readonly Replay[]> => {
  const budget = { year: 2028, costCentre: '9001', amountCents: 100 };
  const all: readonly Repeated[] = [
    {
      operation: 'budget.open',
      by: await by('finance1'),
      path: '/api/finance/v1/budgets',
      body: budget,
      other: { ...budget, costCentre: '9002' },
    },
    {
      operation: 'system.draft',
      by: await by('officer'),
      path: '/api/procurement/v1/systems',
      body: description,
      other: { ...description, estimatedValueCents: 1 },
    },
    {
      operation: 'run.create',
      by: await by('finance1'),
      path: '/api/finance/v1/runs',
      body: { payOn: '2027-03-09' },
      other: { payOn: '2027-03-10' },
    },
  ];
  const seen: Replay[] = [];
  for (const one of all) seen.push(...(await twice(one)));
  tell('one key, one act: a repeat gets the first answer, another body is refused', { keys: all.length });
  return seen;
};
