import { tables as agreementTables, composeAgreements } from '@kt/agreements/compose.ts';
import { tables as caseworkTables, composeCasework } from '@kt/casework/compose.ts';
import { type Act, type Instant, instant, type Result } from '@kt/kernel';
import { composeOutcomes, tables as outcomesTables } from '@kt/outcomes/compose.ts';
import { aHouse } from '@kt/platform/testing/house.ts';
import { sweepDue } from '@kt/platform/worker/due.ts';
import { composeSettlement, tables as settlementTables } from '@kt/settlement/compose.ts';
import { scanned } from './scan.ts';

export const must = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new TypeError(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const act = (by: string, operation: string): Act => ({ by, operation });

const tables = [...agreementTables, ...caseworkTables, ...outcomesTables, ...settlementTables];

/** Everything from an agreement to the bank in one house; `settle` lets events run out, `sweep` lets the clock act. */
export const aHouseOfServices = async (at: Instant = instant('2022-01-10T08:00:00.000Z')) => {
  const house = await aHouse(tables, at);
  const agreements = composeAgreements(house.platform);
  const settlement = composeSettlement(house.platform);
  const outcomes = composeOutcomes(house.platform);
  const casework = composeCasework(house.platform, {
    agreements,
    settlement: { reserve: settlement.reserveCommitment },
    authorities: { prefixOf: () => Promise.resolve('VAA') },
    guides: { isGuide: () => Promise.resolve(true) },
  });
  const contexts = [agreements, settlement, outcomes, casework];
  const settle = async (): Promise<void> => {
    const [letter] = await house.relay(contexts.flatMap(({ subscribers }) => subscribers));
    if (letter !== undefined) throw new TypeError(`${letter.subscriber}: ${letter.code}`);
  };
  const sweep = async (): Promise<void> => {
    const { db, log } = house.platform;
    const handlers = contexts.flatMap(({ dueHandlers }) => dueHandlers);
    for (const table of tables) await sweepDue({ db, table, handlers, log }, house.clock.now());
    await settle();
  };
  return {
    house,
    agreements,
    settlement,
    outcomes,
    casework,
    settle,
    sweep,
    items: () => scanned(house.engine, tables),
  };
};
export type HouseOfServices = Awaited<ReturnType<typeof aHouseOfServices>>;
