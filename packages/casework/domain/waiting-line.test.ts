import { id, municipalityCode } from '@kt/kernel';
import { expect, it } from 'vitest';
import { AUTHORITY, agreementId, CASE_WORKER, COLLEAGUE, clientId, OPENED_AT } from '../testing/samples.ts';
import { putInLine } from './waiting-entry.ts';
import { lineFor } from './waiting-line.ts';

const entryId = (n: number) => id('waitingEntry', `wai_${String(n).padStart(26, '0')}`);
const put = (n: number, worker: string, agreement?: number) =>
  putInLine(
    {
      id: entryId(n),
      authority: AUTHORITY,
      client: clientId(n),
      clientReference: `VAA-2026-00471${String(n)}`,
      serviceType: 'work_coaching',
      municipality: municipalityCode('905'),
      language: 'sv',
      ...(agreement !== undefined && { agreement: agreementId(agreement) }),
    },
    OPENED_AT,
    worker,
  ).entry;

it('counts who waits for each agreement’s places, those who take any among them, and places a case worker’s own', () => {
  const line = [put(1, COLLEAGUE, 1), put(2, CASE_WORKER, 1), put(3, COLLEAGUE), put(4, CASE_WORKER, 2)];
  const told = lineFor(line, CASE_WORKER);
  expect(told).toEqual({
    waiting: 4,
    any: 1,
    agreements: [
      { agreement: agreementId(1), waiting: 3 },
      { agreement: agreementId(2), waiting: 2 },
    ],
    own: [
      { id: entryId(2), place: 2 },
      { id: entryId(4), place: 2 },
    ],
  });
  expect(JSON.stringify(told)).not.toMatch(/cli_|VAA-|wai_0+1"/);
  expect(lineFor([], CASE_WORKER)).toEqual({ waiting: 0, any: 0, agreements: [], own: [] });
});
