import { dayInFinland } from '@kt/kernel';
import { zInstant } from '@kt/platform/schema.ts';
import * as z from 'zod';
import { itemsOf, type Known } from './dump.ts';
import { type Finding, that } from './finding.ts';
import { sameSums, sums } from './sums.ts';

const zPosting = z.object({ account: z.string(), cents: z.int() });
const zEntry = z.looseObject({
  authority: z.string(),
  id: z.string(),
  at: zInstant,
  month: z.string(),
  postings: z.array(zPosting).min(1),
});
const zPosted = z.looseObject({ authority: z.string(), postings: z.array(zPosting) });

/** Accounts by the facts that posted to them: the same money told a second time, by another hand. */
const postedByFacts = (known: Known) => {
  const accounts = sums();
  for (const event of known.events.filter(({ context }) => context === 'settlement'))
    for (const fact of event.facts) {
      const posted = zPosted.safeParse(fact);
      if (!posted.success) continue;
      for (const { account, cents } of posted.data.postings) accounts.add(`${posted.data.authority} ${account}`, cents);
    }
  return accounts;
};

/** (1) Debits equal credits, in each entry and over all; and the journal holds exactly what the facts posted. */
export function* ledgerBalanced(known: Known): Generator<Finding> {
  const accounts = sums();
  const whole = sums();
  for (const { authority, id, at, month, postings } of itemsOf(known, 'settlement', 'entry', zEntry)) {
    const difference = postings.reduce((total, { cents }) => total + cents, 0);
    yield that(difference === 0, `${id}: debits less credits are ${String(difference)} cents`);
    yield that(dayInFinland(at).slice(0, 7) === month, `${id}: stands in ${month}, was made at ${at}`);
    for (const { account, cents } of postings) {
      accounts.add(`${authority} ${account}`, cents);
      whole.add(authority, cents);
    }
  }
  for (const authority of whole.names())
    yield that(
      whole.of(authority) === 0,
      `${authority}: the whole journal is off by ${String(whole.of(authority))} cents`,
    );
  yield* sameSums(accounts, postedByFacts(known));
}
