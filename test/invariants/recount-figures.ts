import * as z from 'zod';
import { factsOf, itemsOf, type Known, statesOf } from './dump.ts';
import type { Finding } from './finding.ts';
import { sameSums, sums } from './sums.ts';

const account = { authority: z.string(), agreement: z.string() };
const zCommitment = z.looseObject({ ...account, referral: z.string(), reservedCents: z.int() });
const zLine = z.looseObject({
  ...account,
  referral: z.string(),
  state: z.string(),
  amountCents: z.int(),
  approved: z.unknown(),
});
type Line = z.infer<typeof zLine>;
const STAGES = ['claimed', 'approved', 'paid'] as const;
const isIn: Readonly<Record<(typeof STAGES)[number], (line: Line) => boolean>> = {
  claimed: ({ state }) => state !== 'dropped',
  approved: ({ approved }) => approved !== undefined,
  paid: ({ state }) => state === 'paid',
};
const zAgreement = z.looseObject({
  id: z.string(),
  authority: z.string(),
  activated: z.unknown(),
  terms: z.looseObject({ category: z.string().optional(), ceilingCents: z.int() }),
});
const of = { authority: z.string(), referral: z.string() };
const zOffered = z.looseObject({
  ...of,
  agreement: z.string(),
  provider: z.string(),
  at: z.string(),
  distanceGroup: z.string(),
});
const zTold = z.looseObject(of);

const referralsOf = (known: Known, type: string): ReadonlySet<string> =>
  new Set(factsOf(known, type, zTold).map(({ referral }) => referral));

const keptIn = (known: Known, table: string, part: string) => {
  const kept = sums();
  for (const { item, pk, sk } of known.stored.filter((one) => one.table === table && one.pk.includes(part)))
    for (const [name, value] of Object.entries(item))
      if (name.startsWith('+')) kept.add(`${pk} ${sk} ${name}`, Number(value));
  return kept;
};

const commitmentsOf = (known: Known) => {
  const accepted = referralsOf(known, 'referral.accepted');
  const all = statesOf(known, 'settlement', 'commitment', zCommitment);
  return all.map((one) => ({ ...one, unacceptedCents: accepted.has(one.referral) ? 0 : one.reservedCents }));
};

function* linesCounted(
  known: Known,
): Generator<{ readonly line: Line; readonly name: string; readonly value: number }> {
  const persons = new Set<string>();
  for (const line of statesOf(known, 'settlement', 'line', zLine))
    for (const name of STAGES.filter((stage) => line.amountCents !== 0 && isIn[stage](line))) {
      yield { line, name: `money:${name}`, value: line.amountCents };
      yield { line, name: `rows:money:${name}`, value: 1 };
      if (!persons.has(`${name} ${line.referral}`)) yield { line, name: `persons:money:${name}`, value: 1 };
      persons.add(`${name} ${line.referral}`);
    }
}

/** What each agreement has reserved, had claimed and paid, and ordered, counted again from the money and the referrals. */
export function* recountFigures(known: Known): Generator<Finding> {
  const counted = sums();
  const add = ({ authority, agreement }: { authority: string; agreement: string }, name: string, value: number) =>
    counted.add(`${authority}#COUNTS#${agreement} WHOLE +${name}`, value);
  for (const { unacceptedCents, ...one } of commitmentsOf(known)) {
    add(one, 'money:reserved', one.reservedCents);
    add(one, 'money:unaccepted', unacceptedCents);
    add(one, 'persons:money:reserved', one.reservedCents === 0 ? 0 : 1);
  }
  for (const { line, name, value } of linesCounted(known)) add(line, name, value);
  const over = ['returned', 'declined', 'expired', 'cancelled', 'voided'].map((name) =>
    referralsOf(known, `referral.${name}`),
  );
  const begun = [referralsOf(known, 'referral.started'), referralsOf(known, 'referral.ended')];
  for (const one of factsOf(known, 'referral.offered', zOffered)) {
    if (over.some((ended) => ended.has(one.referral))) continue;
    add(one, 'ordered', 1);
    add(one, 'waiting', begun.some((started) => started.has(one.referral)) ? 0 : 1);
  }
  const kept = sums();
  const all = keptIn(known, 'agreements', '#COUNTS#');
  for (const name of all.names()) if (name.includes(' WHOLE ')) kept.add(name, all.of(name));
  yield* sameSums(kept, counted);
}

/** What the agreements of each category come to: their own ceilings, and what is counted of each of them. */
export function* recountRunning(known: Known): Generator<Finding> {
  const counted = sums();
  const kept = keptIn(known, 'agreements', '#SUMS');
  const each = keptIn(known, 'agreements', '#COUNTS#');
  for (const { id, authority, activated, terms } of statesOf(known, 'agreements', 'agreement', zAgreement)) {
    const place = `${authority}#SUMS ${terms.category ?? 'none'}`;
    if (activated !== undefined) {
      counted.add(`${place} +agreements`, 1);
      counted.add(`${place} +agreed`, terms.ceilingCents);
    }
    const own = `#COUNTS#${id} WHOLE `;
    for (const name of each.names()) {
      const [, counter] = name.split(own);
      if (counter !== undefined) counted.add(`${place} ${counter}`, each.of(name));
    }
  }
  yield* sameSums(kept, counted);
}

const zFigureRow = z.looseObject({ pk: z.string(), sk: z.string(), value: z.int() });
const DAYS = /\+(sign|met):(\d+)$/;

const OF_WHOLE = ['ordered', 'to_start', 'money:reserved'];
const OF_DAYS = ['sign', 'met'];

const rowSums = (known: Known) => {
  const kept = sums();
  for (const { pk, sk, value } of itemsOf(known, 'agreements', 'figure-row', zFigureRow)) {
    const [authority, , agreement, figure = ''] = pk.split('#');
    const month = sk.slice(0, 7);
    if (month === '0000-00' || OF_WHOLE.includes(figure)) continue;
    const place = `${String(authority)}#COUNTS#${String(agreement)} ${month}`;
    kept.add(`${place} +${figure}`, OF_DAYS.includes(figure) ? 1 : value);
  }
  return kept;
};

/** The rows behind each figure of an agreement and month: as many as are counted, and of the same sum. */
export function* recountRows(known: Known): Generator<Finding> {
  const counted = sums();
  const kept = rowSums(known);
  const each = keptIn(known, 'agreements', '#COUNTS#');
  for (const name of each.names()) {
    if (name.includes(' WHOLE ') || /\+(rows|persons):/.test(name)) continue;
    counted.add(name.replace(DAYS, '+$1'), each.of(name));
  }
  yield* sameSums(kept, counted);
}

/** How referrals of each group were answered, by year and provider, counted again from what was told of them. */
export function* recountReception(known: Known): Generator<Finding> {
  const refused = ['returned', 'declined', 'expired'].map((name) => referralsOf(known, `referral.${name}`));
  const [accepted, voided] = [referralsOf(known, 'referral.accepted'), referralsOf(known, 'referral.voided')];
  const counted = sums();
  for (const { authority, referral, provider, at, distanceGroup } of factsOf(known, 'referral.offered', zOffered)) {
    const isRefused = refused.some((one) => one.has(referral));
    if (voided.has(referral) || !(isRefused || accepted.has(referral))) continue;
    const place = `${authority}#RECEIVED#${at.slice(0, 4)} ${provider}`;
    counted.add(`${place} +answered:${distanceGroup}`, 1);
    counted.add(`${place} +${isRefused ? 'refused' : 'accepted'}:${distanceGroup}`, 1);
  }
  const kept = sums();
  const all = keptIn(known, 'casework', '#RECEIVED#');
  for (const name of all.names()) if (!name.includes('+met:')) kept.add(name, all.of(name));
  yield* sameSums(kept, counted);
}
