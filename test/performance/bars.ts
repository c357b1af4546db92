import type { Cost } from './cost.ts';

/** A reading in a world and in one with ten times as much in it. */
export type Measured = { readonly name: string; readonly audience: string; readonly small: Cost; readonly large: Cost };

/** From what lies before the client to the sent referral: calls, write units with those of indexes, items of its one transaction. */
export const P4 = { trips: 3, writes: 28, items: 12 } as const;

const MOST_TRIPS = 3;
/**
 * Readings that may take more, and how many. Before a joining is taken back, the client's events and their details are read (two calls) beside
 * the client and its referrals (two calls), and the reading is recorded: an act of a few times a year, whose cost does not grow.
 */
const DEEP: Readonly<Record<string, number>> = { 'client.view_separation': 5 };
/** Rows of a page at most. */
const MOST_ROWS = 50;

/**
 * One thing whose reading grows with what it consists of: a call has as many tenders as it has, a client its choices, a
 * quarter its decisions, waiting claims lie in all tenders of a call, whom a call reaches is counted from the cards of all admitted,
 * and a client's place in the queue for a service is counted in that queue.
 */
const GROWING: readonly string[] = [
  'competition.view',
  'score.list',
  'client.options',
  'award_list.list',
  'competition.view_reach',
  'secrecy.waiting',
  'waiting.list_of_client',
];

/** What half a season leaves nothing to be read of. Nothing else may stay unmeasured. */
const UNREACHED: readonly string[] = [
  // A head is withheld while tenders wait for their opening.
  'public.log_head',
  // No file is sent to a wallet before the season's second half.
  'certificate.open_own',
  'certificate.upload_form',
  'certificate.open',
  // Nobody is heard by letter and no decision is served before the second half either.
  'hearing.letter',
  'hearing.letter_own',
  'notice.letter',
  'notice.show_letter',
  // No file goes with its tenders.
  'competition.open_attachment',
  'score.open_attachment',
  // The round of half a season leaves nobody out.
  'renewal_round.left_out',
];

/** Readings that nobody measured and should have, and those that are measured by now. */
export const unmeasured = (unreached: readonly string[]): readonly string[] => [
  ...unreached.filter((name) => !UNREACHED.includes(name)).map((name) => `${name}: not reached`),
  ...UNREACHED.filter((name) => !unreached.includes(name)).map((name) => `${name}: reached, take it off the list`),
];

/** Lists that nobody has a row in after half a season, and why: their figures say nothing of rows. */
const EMPTY: Readonly<Record<string, string>> = {
  'agreement.list_joint': 'no group has an agreement before the second half',
  'allocation.list': 'every euro follows the client’s own municipality',
  'board.history': 'no provider changes its board',
  'board.list_waiting': 'no provider changes its board',
  'deputy.list': 'nobody is away',
  'grant.list': 'nobody waits for a second word on a role',
  'machine.list': 'no provider lets a machine in',
  'provider.list_waiting': 'every provider was confirmed while the world was seeded',
  'system.list_value_warnings': 'no system comes near its value',
  'tender.list': 'copied calls hold tenders under pseudonyms of nobody: ten times as many fill the first page',
};

/** Lists that were measured without a row, and those that have rows by now. */
export const empty = (measured: readonly Measured[]): readonly string[] =>
  measured.flatMap(({ name, large }) => {
    const isKnown = Object.hasOwn(EMPTY, name);
    if (large.rows === 0) return isKnown ? [] : [`${name}: measured without a row`];
    return isKnown ? [`${name}: has rows, take it off the list`] : [];
  });

const isOverTrips = ({ name, large }: Measured): boolean => large.trips > (DEEP[name] ?? MOST_TRIPS);

/** What does not stand up to the bars, in words. */
export const breaches = (measured: readonly Measured[]): readonly string[] =>
  measured.flatMap((one) => {
    const { name, audience, small, large } = one;
    const isOne = small.rows === 1 && large.rows === 1;
    return [
      ...(large.trips <= small.trips ? [] : [`${name}: ${String(small.trips)} → ${String(large.trips)} round trips`]),
      ...(isOverTrips(one) ? [`${name}: ${String(large.trips)} round trips`] : []),
      ...(large.rows > MOST_ROWS ? [`${name}: ${String(large.rows)} rows in one answer`] : []),
      ...(isOne && large.units > small.units && !GROWING.includes(name)
        ? [`${name}: ${String(small.units)} → ${String(large.units)} read units for one thing`]
        : []),
      ...(large.who === (audience === 'public' ? 0 : 1) ? [] : [`${name}: does not ask once who is calling`]),
    ];
  });
