import { municipalityCode } from '@kt/kernel';
import { must } from './a-client.ts';
import { IN_PERIOD } from './a-house.ts';
import { type Plan, PRICE, type Raced } from './last-one.ts';
import { AUTHORITY } from './samples.ts';

const REFUSAL = {
  place: 'agreements.full',
  ceiling: 'settlement.ceiling_exceeded',
  budget: 'settlement.budget_exceeded',
} as const satisfies { readonly [P in Plan['prize']]: string };

const NEXT = 2;

const freeOf = async ({ agreements, wanted }: Raced): Promise<number> => {
  const ask = { authority: AUTHORITY, serviceType: 'work_coaching', municipality: municipalityCode('905') } as const;
  const all = await agreements.availableFor({ ...ask, language: 'sv', at: IN_PERIOD });
  const one = all.find(({ agreement }) => agreement === wanted);
  return one === undefined ? Number.NaN : one.freePlaces;
};

/** What the counters hold, and what the facts say that they should. */
const booksOf = async (raced: Raced): Promise<readonly string[]> => {
  const { house, settlement, wanted, plan, ended } = raced;
  const sent = plan.before + ended.filter(({ code }) => code === 'nothing').length;
  const money = must(await settlement.agreementMoney({ authority: AUTHORITY, agreement: wanted }));
  const facts = house.events().flatMap((event) => event.facts.map(({ type }) => type));
  const count = (type: string): number => facts.filter((one) => one === type).length;
  const free = await freeOf(raced);
  const should = plan.prize === 'place' ? plan.before + 1 - sent : 100 - sent;
  return [
    ...(money.reservedCents === sent * PRICE
      ? []
      : [`${String(money.reservedCents)} cents reserved for ${String(sent)} referrals`]),
    ...(money.freeCents >= 0 ? [] : [`the ceiling is over: ${String(money.freeCents)} cents free`]),
    ...(free === should ? [] : [`${String(free)} places free instead of ${String(should)}`]),
    ...['referral.offered', 'place.taken', 'commitment.reserved'].flatMap((type) =>
      count(type) === sent ? [] : [`${String(count(type))} × ${type}, ${String(sent)} sent`],
    ),
  ];
};

/** What whoever came second is told: why, and at least two others to choose instead; the draft stands. */
const lostWrongly = async ({ casework, wanted, plan, ended }: Raced): Promise<readonly string[]> => {
  const losers = ended.filter(({ code }) => code !== 'nothing');
  const each = losers.map(async ({ client, ref, code }): Promise<readonly string[]> => {
    const { selectable, notSelectable } = must(await casework.showOptions(client, { serviceType: 'work_coaching' }));
    const others = selectable.filter(({ agreement }) => agreement !== wanted);
    const full = notSelectable.find(({ agreement }) => agreement === wanted)?.obstacle;
    const { state } = must(await casework.viewReferral(ref));
    return [
      ...(code === REFUSAL[plan.prize] ? [] : [`refused with ${code} instead of ${REFUSAL[plan.prize]}`]),
      ...(others.length >= NEXT ? [] : [`only ${String(others.length)} others to choose`]),
      ...(plan.prize !== 'place' || full === 'full' ? [] : ['what is full is offered again']),
      ...(state === 'draft' ? [] : [`the draft became ${state}`]),
    ];
  });
  return (await Promise.all(each)).flat();
};

/** What is wrong with the outcome of a race, in words; nothing when all is well. */
export const wrongIn = async (raced: Raced): Promise<readonly string[]> => {
  const won = raced.ended.filter(({ code }) => code === 'nothing').length;
  const parted = raced.ended.filter(({ code, again }) => again !== undefined && again !== code);
  return [
    ...(won === 1 ? [] : [`${String(won)} won`]),
    ...parted.map(({ code, again = '' }) => `one key was answered ${code} and ${again}`),
    ...(await booksOf(raced)),
    ...(await lostWrongly(raced)),
  ];
};
