import { createLog } from '@kt/platform/log/log.ts';
import { expect, it } from 'vitest';
import { troubleOnly } from './trouble.ts';

it('says what went wrong, each kind once, and nothing of what went well', () => {
  const said: string[] = [];
  let time = 0;
  const log = createLog(
    troubleOnly((line) => said.push(line)),
    () => String((time += 1)),
  );
  log.info('http.request', { status: 200 });
  for (let n = 0; n < 3; n += 1) log.warn('timers.refused', { type: 'claim', code: 'outcomes.not_due' });
  log.warn('timers.refused', { type: 'client', code: 'casework.not_due' });
  log.error('http.failed', { correlationId: 'c-1' }, new TypeError('x'));
  expect(said.map((line) => /"event":"([\w.]+)"/.exec(line)?.[1])).toEqual([
    'timers.refused',
    'timers.refused',
    'http.failed',
  ]);
});
