import { P4 } from '../bars.ts';
import { costAmong, costOfPassing, STEPS, type StepCost, type StepName, type WayCost } from './cost.ts';
import { measureLastOne } from './last-one.ts';

const [CLIENTS, TIMES] = [6, 10];
/** Options that lie before the client, few and many. */
const [FEW, MANY] = [3, 60];

type Found = { readonly lines: readonly string[]; readonly wrong: readonly string[] };

const said = ({ trips, writes, transactions }: StepCost): string => {
  const items = transactions.length === 0 ? 'no transaction' : `${transactions.join(' + ')} items`;
  return `${String(trips)} round trips, ${String(writes)} write units, ${items}`;
};

const WHOLE: readonly StepName[] = ['send', 'offer'];

/** The bar is what it takes from the options to the sent referral; in steps, each is one transaction of as many items. */
const overBar = (name: StepName, { trips, writes, transactions }: StepCost): readonly string[] => {
  const most = Math.max(0, ...transactions);
  return [
    ...(!WHOLE.includes(name) || trips <= P4.trips ? [] : [`referral ${name}: ${String(trips)} round trips`]),
    ...(writes <= P4.writes ? [] : [`referral ${name}: ${String(writes)} write units`]),
    ...(transactions.length <= 1 && most <= P4.items ? [] : [`referral ${name}: ${transactions.join(' + ')} items`]),
  ];
};

/** A draft writes down the options that there are, so it grows with them alone; the rest grows with nothing. */
const grown = (name: StepName, small: StepCost, large: StepCost): readonly string[] => {
  const told = ({ trips, writes, transactions }: StepCost) =>
    JSON.stringify({ trips, transactions, ...(name !== 'draft' && { writes }) });
  return told(small) === told(large) ? [] : [`referral ${name}: ${told(small)} → ${told(large)}`];
};

const way = (small: WayCost, large: WayCost): Found => ({
  lines: STEPS.map(
    (name) =>
      `referral ${name.padEnd(8)} ${said(small[name])} → ${said(large[name])} among ten times as many, with ${String(MANY)} options instead of ${String(FEW)}`,
  ),
  wrong: STEPS.flatMap((name) => [...overBar(name, large[name]), ...grown(name, small[name], large[name])]),
});

/** From the options to the sent referral, counted; and who gets the last one when several want it at once. */
export const measureReferral = async (): Promise<Found> => {
  const small = await costAmong(CLIENTS, FEW);
  const large = await costAmong(CLIENTS * TIMES, MANY);
  const first = await costAmong(0, MANY);
  const counted = way(small, large);
  const begun = `referral send     ${said(first.send)} as the first of a service, with ${String(MANY)} options`;
  const passing = await costOfPassing(MANY);
  const over = `referral send     ${said(passing)} with ${String(MANY - 1)} passed over, each with a reason`;
  const races = await measureLastOne();
  return {
    lines: [...counted.lines, begun, over, ...races.lines],
    wrong: [...counted.wrong, ...overBar('send', first.send), ...overBar('send', passing), ...races.wrong],
  };
};
