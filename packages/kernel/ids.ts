import type { Brand } from './brand.ts';

const PREFIXES = {
  authority: 'aut',
  organisation: 'org',
  service: 'svc',
  consortium: 'con',
  person: 'per',
  system: 'dps',
  category: 'cat',
  request: 'req',
  admission: 'adm',
  competition: 'cmp',
  tender: 'tnd',
  agreement: 'agr',
  client: 'cli',
  referral: 'ref',
  period: 'spr',
  claim: 'clm',
  commitment: 'com',
  budget: 'bud',
  payment: 'pay',
  invoice: 'inv',
  run: 'run',
  statement: 'stm',
  entry: 'led',
  event: 'evt',
  grant: 'grt',
  mandate: 'man',
  machine: 'mac',
  membership: 'mem',
  evidence: 'evi',
  certificate: 'crt',
  proposal: 'prp',
  draw: 'drw',
  job: 'job',
  score: 'sco',
  question: 'qst',
  enquiry: 'enq',
  need: 'ned',
  hearing: 'hea',
  countersignature: 'csg',
  round: 'rnd',
  disclosure: 'dsc',
  deputy: 'dep',
  callRequest: 'crq',
  waitingEntry: 'wai',
} as const;

export type IdKind = keyof typeof PREFIXES;

/** Prefix + ULID, e.g. `cmp_01J…`. The brand keeps one kind from standing where another is asked for. */
export type Id<K extends IdKind> = Brand<string, `id:${K}`>;

/** Chance comes from here and nowhere else. `next` sorts by time; `secret` carries no time (client ids). */
export type IdSource = {
  readonly next: <K extends IdKind>(kind: K) => Id<K>;
  readonly secret: <K extends IdKind>(kind: K) => Id<K>;
};

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

export const prefixOf = (kind: IdKind): string => PREFIXES[kind];

/** Reads an id of one kind; `undefined` when the text is anything else. */
export const parseId = <K extends IdKind>(kind: K, text: string): Id<K> | undefined => {
  const prefix = `${PREFIXES[kind]}_`;
  return text.startsWith(prefix) && ULID.test(text.slice(prefix.length)) ? (text as Id<K>) : undefined;
};

/** @throws RangeError when the text is no id of that kind: for constants and storage, edges parse. */
export const id = <K extends IdKind>(kind: K, text: string): Id<K> => {
  const parsed = parseId(kind, text);
  if (parsed === undefined) throw new RangeError(`not an id of ${kind}: ${text}`);
  return parsed;
};

/** Makes an id from 26 ULID characters; used by id sources. */
export const idFrom = <K extends IdKind>(kind: K, ulid: string): Id<K> => id(kind, `${PREFIXES[kind]}_${ulid}`);
