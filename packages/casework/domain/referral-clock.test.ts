import { endOfDay, localDate, plusMs, startOfDay } from '@kt/kernel';
import { readCsv } from '@kt/terms/testing/read-csv.ts';
import { describe, expect, it } from 'vitest';
import { aReferral } from '../testing/a-referral.ts';
import { OFFER_TERMS, PROVIDER_WORKER } from '../testing/samples.ts';
import { referralDueAt } from './referral.ts';
import { meetBy } from './referral-clock.ts';

const EXAMPLES = readCsv(new URL('../testing/worked-examples/referral-clocks.csv', import.meta.url));
const dayOf = (row: Readonly<Record<string, string>>, column: string) => localDate(row[column] ?? '');

describe('the clocks of a referral', () => {
  it.each(EXAMPLES)('$case', (row) => {
    const [offered, acknowledged] = [dayOf(row, 'offered_day'), dayOf(row, 'acknowledged_day')];
    for (const at of [startOfDay(offered), plusMs(endOfDay(offered), -1)]) {
      const sent = aReferral()
        .chosen()
        .after({ command: 'offer', ...OFFER_TERMS }, at);
      expect(referralDueAt(sent.referral)).toBe(endOfDay(dayOf(row, 'acknowledge_by')));
      expect(meetBy(at)).toBe(endOfDay(dayOf(row, 'meet_by')));
      for (const seenAt of [startOfDay(acknowledged), plusMs(endOfDay(acknowledged), -1)]) {
        const seen = sent.after({ command: 'acknowledge' }, seenAt, PROVIDER_WORKER);
        expect(referralDueAt(seen.referral)).toBe(endOfDay(dayOf(row, 'answer_by')));
      }
    }
  });
});
