import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import { OFFICIALS } from '@kt/local-platform/world/people.ts';
import { type Doors, openDoors } from '../../guard/routes/apis.ts';
import { everyOperationOf, type Operation } from '../../guard/routes/operations.ts';
import { sampleOf } from '../../guard/routes/sample.ts';
import { filesIn, type Sealed } from './machines.ts';

const ID = /\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b/g;

const HASH = /\b[0-9a-f]{64}\b/g;

/** Ids and hashes that a world had before anybody tendered, by their first three letters. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

export const idsKnown = async ({ machine }: Sealed): Promise<KnownIds> => {
  const text = JSON.stringify(await dumpAll(machine.engine));
  return Map.groupBy(new Set([...(text.match(ID) ?? []), ...(text.match(HASH) ?? [])]), (one) => one.slice(0, 3));
};

/** The same text with what chance makes differ written alike: ids and hashes of what is newer, tokens, salts, ports. */
const alike = (known: ReadonlySet<string>, text: string): string =>
  text
    .replaceAll(ID, (one) => (known.has(one) ? one : one.slice(0, 4)))
    .replaceAll(HASH, (one) => (known.has(one) ? one : 'hash'))
    .replaceAll(/"(salt|token)":"[^"]*"/g, '"$1":""')
    .replaceAll(/"correlationId":"[^"]*"/g, '"correlationId":""')
    .replaceAll(/"next":"[^"]*"/g, '"next":""')
    .replaceAll(/http:\/\/localhost:\d+/g, '');

const isRead = ({ method, described, audience }: Operation): boolean =>
  audience !== 'auth' && (method === 'GET' || described.operationId === 'tender.view' || readsByBody(described));
const readsByBody = ({ operationId }: Operation['described']): boolean =>
  /^(invitation\.view|enquiry\.list_own|tender\.(view_comparison|view_result|read_draft|read_copy))$/.test(operationId);

type Ground = { readonly known: KnownIds; readonly competition: string; readonly system: string };

/** An id of that kind which the world has, or one of nothing. */
const valueOf = ({ known, competition, system }: Ground, schema: Parameters<typeof sampleOf>[0]): string => {
  const sample = String(sampleOf(schema));
  if (sample.search(ID) !== 0) return sample;
  const kind = sample.slice(0, 3);
  if (competition.startsWith(kind)) return competition;
  return system.startsWith(kind) ? system : (known.get(kind)?.[0] ?? sample);
};

const addressOf = (ground: Ground, { path, described }: Operation): string => {
  const values = new Map(described.parameters.map(({ name, schema }) => [name, valueOf(ground, schema)]));
  const pathname = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? '');
  const query = new URLSearchParams();
  for (const { name, schema, required, in: place } of described.parameters)
    if (place === 'query' && required) {
      const sample = sampleOf(schema);
      const fields = typeof sample === 'object' && sample !== null ? Object.entries(sample) : [[name, sample] as const];
      for (const [key, value] of fields) query.set(key, String(value));
    }
  const text = query.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
};

/** Everything that can be asked for without changing anything, of all audiences. */
export const everyRead = async (): Promise<readonly Operation[]> => {
  const { apis }: Doors = await openDoors();
  return everyOperationOf(apis).filter(isRead);
};

const anybody = ({ machine }: Sealed): Caller['send'] => {
  return async ({ method, path, body }) => {
    const response = await fetch(`${machine.origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: machine.origin },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  };
};

/** Everybody but those who may have tendered. */
const readersOf = async (sealed: Sealed): Promise<ReadonlyMap<string, Caller['send']>> => {
  const { season, invited, outsider } = sealed;
  const last = invited.at(-1);
  if (last === undefined) throw new RangeError('nobody is invited');
  const oneOfEachRole = OFFICIALS.filter(
    ({ roles }, n) => OFFICIALS.findIndex((one) => one.roles.join() === roles.join()) === n,
  );
  const named = await Promise.all(
    [{ key: 'admin1' }, ...oneOfEachRole].map(async ({ key }) => [key, (await season.by(key)).send] as const),
  );
  return new Map([
    ['anybody', anybody(sealed)],
    ['invited, without a tender', (await season.chair(last)).send],
    ['not invited', (await season.chair(outsider)).send],
    ...named,
  ]);
};

export type Observed = {
  /** Every answer to every reader, by who asked for what. */
  readonly answers: ReadonlyMap<string, string>;
  /** What lies where, but for what belongs to the tenders of the competition alone. */
  readonly items: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
  readonly mails: readonly string[];
};

/** What belongs to the tenders of a competition: their partitions, their objects, their keys of repeated calls, their entries in the log. */
export const isBeside = (competition: string, place: string): boolean =>
  [`competition TND#${competition}#`, `competition DFT#${competition}#`].some((own) => place.startsWith(own)) ||
  /^competition IDM#/.test(place) ||
  /^transparency (LOG|LOG#\d+|LOGGED#evt_\w*|HEADS|NODES#\d+) /.test(place) ||
  /^objects\/competition\/(envelopes|drafts|copies|attachments)\//.test(place);

/** What lies at each place; places that are written alike hold everything that lies at any of them. */
const byPlace = (found: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(found, ([place]) => place)].map(([place, all]) => [
      place,
      all
        .map(([, item]) => item)
        .sort()
        .join('\n'),
    ]),
  );

const itemsOf = async ({ machine, competition }: Sealed, text: (one: string) => string) => {
  const items = (await dumpAll(machine.engine)).filter(({ item }) => item['tag'] !== 'session');
  const placed = items.map(({ table, item }) => {
    const place = `${table} ${String(item['pk'])} ${String(item['sk'])}`;
    return [place, JSON.stringify(item)] as const;
  });
  const beside = placed.filter(([place]) => !isBeside(competition, place));
  return byPlace(beside.map(([place, item]) => [text(place), text(item)] as const));
};

/** Asks everything as everybody, and looks at everything that is stored, sent or filed. */
export const observe = async (sealed: Sealed, reads: readonly Operation[], known: KnownIds): Promise<Observed> => {
  await sealed.season.settle();
  const all = new Set([...known.values()].flat());
  const text = (one: string): string => alike(all, one);
  const ground = { known, competition: sealed.competition, system: sealed.joined.system };
  const body = { competition: sealed.competition };
  const answers = new Map<string, string>();
  for (const [who, send] of await readersOf(sealed))
    for (const operation of reads) {
      const path = addressOf(ground, operation);
      const call = { method: operation.method, path };
      const answer = await send(operation.method === 'GET' ? call : { ...call, body });
      answers.set(`${who}: ${operation.name}`, text(JSON.stringify(answer)));
    }
  const files = filesIn(sealed.dir, 'objects');
  const beside = [...files].filter(([place]) => !isBeside(sealed.competition, place));
  return {
    answers,
    items: await itemsOf(sealed, text),
    files: byPlace(beside.map(([place, file]) => [text(place), text(file)] as const)),
    mails: [...filesIn(sealed.dir, 'mail').values()].map(text).sort(),
  };
};
