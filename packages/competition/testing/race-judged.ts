import type { Raced } from './race.ts';

type Event = ReturnType<Raced['world']['house']['events']>[number];
type Fact = Event['facts'][number];

const isOf = (type: string) => (fact: Fact) => fact.type === type;
const byTime = (a: Fact, b: Fact): number => (a.at < b.at ? -1 : Number(a.at > b.at));

/** The deadline in force at a moment: a change given at that very moment counts. */
const deadlineAt = (facts: readonly Fact[], moment: string): string =>
  facts
    .filter(({ type, at }) => ['competition.published', 'competition.addendum_given'].includes(type) && at <= moment)
    .sort(byTime)
    .map((fact) => String(fact['deadline']))
    .sort()
    .at(-1) ?? '';

/** What a bidder's chain of events leaves in the box: the hash of the last envelope, if it was not withdrawn. */
const leftIn = (chain: readonly Fact[]): string | undefined => {
  const last = chain.findLast(({ type }) => type === 'envelope.stored' || type === 'envelope.withdrawn');
  return last?.type === 'envelope.stored' ? String(last['hash']) : undefined;
};

/**
 * What is wrong with the outcome of a race, in words; nothing when all is well. Invariants 4 and 5: no envelope taken at or
 * after its deadline, none read before the deadline and two openers; each that was left in the box opened once, and no other.
 */
export const wrongIn = ({ codes, world: { house } }: Raced): readonly string[] => {
  const events = house.events();
  const facts = events.flatMap((event) => event.facts);
  const taken = facts.filter(({ type }) => /^envelope\.(stored|withdrawn|confirmed)$/.test(type)).length;
  const accepted = codes.filter((code) => code === 'ok').length;
  const stored = facts.filter(isOf('envelope.stored'));
  const late = stored.filter(({ at }) => at >= deadlineAt(facts, at));
  const read = facts.filter(({ type }) => type === 'tender.opened' || type === 'tender.voided');
  const released = facts.find(isOf('competition.opening_approved'))?.at ?? '';
  const final = deadlineAt(facts, '9999');
  const early = read.filter(({ at }) => released === '' || at < released || at < final);
  const chains = Map.groupBy(
    events.filter(({ aggregate }) => aggregate === 'envelope').sort((a, b) => a.seq - b.seq),
    ({ subject }) => subject,
  );
  const left = [...chains.values()].flatMap((chain) => leftIn(chain.flatMap((event) => event.facts)) ?? []).sort();
  const opened = read.filter(isOf('tender.opened')).map((fact) => String(fact['hash']));
  return [
    ...(accepted === taken ? [] : [`${String(accepted)} acts were accepted, ${String(taken)} are on record`]),
    ...late.map(({ at }) => `an envelope was taken at ${at}, at or after its deadline`),
    ...early.map(({ at }) => `an envelope was read at ${at}, too early`),
    ...(left.join() === opened.sort().join() ? [] : [`left in the box: ${left.join()}; opened: ${opened.join()}`]),
    ...(read.length === left.length ? [] : [`${String(left.length)} left in the box, ${String(read.length)} read`]),
  ];
};

/** Which acts a race let through, and how many envelopes were opened: a race in which nothing happens proves nothing. */
export const livelyIn = ({ codes, world: { house } }: Raced) => ({
  accepted: codes.filter((code) => code === 'ok').length,
  refused: codes.filter((code) => code !== 'ok').length,
  opened: house.events().filter(({ facts }) => facts.some(isOf('tender.opened'))).length,
});
