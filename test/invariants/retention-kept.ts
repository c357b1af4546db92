import { endOfDay } from '@kt/kernel';
import { zInstant, zLocalDate } from '@kt/platform/schema.ts';
import * as z from 'zod';
import { type Known, placeOf, type Stored } from './dump.ts';
import { type Finding, that } from './finding.ts';

const zClient = z.looseObject({
  id: z.string(),
  authority: z.string(),
  state: z.enum(['open', 'erased']),
  keepUntil: zLocalDate.optional(),
  hold: z.unknown().optional(),
  profile: z.unknown().optional(),
});
/** `evidence` when a file was read: it is kept by a day of its own. */
const zRead = z.looseObject({ client: z.string(), evidence: z.string().exactOptional(), at: zInstant });
const zEvidence = z.looseObject({
  id: z.string(),
  authority: z.string(),
  referral: z.string(),
  state: z.enum(['stored', 'erased']),
  keepUntil: zLocalDate.optional(),
});
const zPerson = z.looseObject({ person: z.string(), state: z.string() });
const zErasing = z.looseObject({ type: z.string().endsWith('details_erased'), erased: z.array(z.string()) });

const CLIENTS = '#CLI#';
const READS = 'READ#';
const DETAILS = 'DET#';

const states = <T>(
  { stored }: Known,
  table: string,
  tag: string,
  schema: z.ZodType<T>,
  isIn: (one: Stored) => boolean,
) =>
  stored
    .filter((one) => one.table === table && one.tag === tag && isIn(one))
    .map(({ item }) => schema.parse(item['state']));

const holds = ({ stored }: Known, table: string, pk: string, sk: string): boolean =>
  stored.some((one) => one.table === table && one.pk === pk && one.sk === sk);

/** Details of a client's events, and what was said about its referrals. */
const isDetailOf = (authority: string, client: string, pk: string, sk: string): boolean =>
  pk === `${authority}${CLIENTS}${client}` && sk.startsWith(DETAILS);

const readsIn = (known: Known) => states(known, 'casework', 'client', zRead, ({ sk }) => sk.startsWith(READS));

/** An erased client has neither contact nor profile nor messages; nobody has read a client after its last day. */
function* clients(known: Known): Generator<Finding> {
  const reads = readsIn(known).filter((read) => read.evidence === undefined);
  for (const one of states(known, 'casework', 'client', zClient, ({ sk }) => sk === 'STATE')) {
    const { id, authority, state, keepUntil, profile } = one;
    if (state === 'erased') {
      yield that(profile === undefined, `${id}: erased, but its profile is there`);
      yield that(
        !holds(known, 'casework', `${authority}${CLIENTS}${id}`, 'CONTACT'),
        `${id}: erased, but its contact is there`,
      );
      yield that(
        !known.stored.some(({ table, pk, sk }) => table === 'casework' && isDetailOf(authority, id, pk, sk)),
        `${id}: erased, but details or messages are there`,
      );
    }
    if (keepUntil === undefined) continue;
    const ends = endOfDay(keepUntil);
    const late = reads.filter((read) => read.client === id && read.at >= ends);
    yield that(late.length === 0, `${id}: read ${String(late.length)} times after ${keepUntil}`);
  }
}

/** An erased file is gone, and nobody has read one after its last day. */
async function* evidence(known: Known): AsyncGenerator<Finding> {
  const reads = readsIn(known);
  for (const { id, authority, referral, state, keepUntil } of states(
    known,
    'casework',
    'evidence',
    zEvidence,
    () => true,
  )) {
    if (keepUntil !== undefined) {
      const late = reads.filter((read) => read.evidence === id && read.at >= endOfDay(keepUntil));
      yield that(late.length === 0, `${id}: read ${String(late.length)} times after ${keepUntil}`);
    }
    if (state === 'stored') continue;
    const file = await known.files.get(`casework/${authority}/${referral}/${id}`);
    yield that(file === undefined, `${id}: erased, but its file is there`);
  }
}

/** Details that an event says were erased are gone; a closed person's name is. */
function* details(known: Known): Generator<Finding> {
  const erased = new Set(
    known.events.flatMap(({ facts }) =>
      facts.flatMap((fact) => {
        const erasing = zErasing.safeParse(fact);
        return erasing.success ? erasing.data.erased : [];
      }),
    ),
  );
  const kept = new Set(known.stored.filter(({ tag }) => tag === 'details').map(({ item }) => item['event']));
  for (const event of erased) yield that(!kept.has(event), `${event}: its details were erased and are still there`);
  for (const { person, state } of states(known, 'access', 'person', zPerson, () => true))
    if (state === 'closed')
      yield that(
        !holds(known, 'access', `PER#${person}#DETAILS`, 'DETAILS'),
        `${person}: closed, but the name is there`,
      );
}

const isHeld = (held: ReadonlySet<string>, { pk }: Stored): boolean => [...held].some((id) => pk.endsWith(id));

/** Planted personal data never stands in an event, which cannot be erased; and nowhere after its last day. */
function* planted(known: Known): Generator<Finding> {
  const { canaries, answers, stored, now, isQuiet } = known;
  const all = states(known, 'casework', 'client', zClient, ({ sk }) => sk === 'STATE');
  const held = new Set(all.filter(({ hold }) => hold !== undefined).map(({ id }) => `${CLIENTS}${id}`));
  for (const { text, until } of canaries) {
    if (until === undefined) continue;
    for (const { at, path, text: told } of answers)
      yield that(at < until || !told.includes(text), `${path}: showed at ${at} what was kept until ${until}`);
    const isOver = isQuiet && now >= until;
    for (const one of stored) {
      if (one.tag !== 'event' && (!isOver || isHeld(held, one))) continue;
      yield that(
        !JSON.stringify(one.item).includes(text),
        `${placeOf(one)}: holds what cannot or should no longer be kept`,
      );
    }
  }
}

/** (12) Nothing past its retention is readable, and what was erased is gone. */
export async function* retentionKept(known: Known): AsyncGenerator<Finding> {
  yield* clients(known);
  yield* evidence(known);
  yield* details(known);
  yield* planted(known);
}
