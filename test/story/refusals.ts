import { dumpAll } from '@kt/local-platform/dump.ts';
import type { Call, Caller } from '@kt/local-platform/world/caller.ts';
import * as z from 'zod';
import type { Season } from './season.ts';
import type { Served } from './serving.ts';

const zProblem = z.looseObject({ code: z.string(), title: z.string() });
const LANGUAGES = ['fi', 'sv', 'en'] as const;

type Try = {
  readonly what: string;
  readonly code: string;
  readonly status: number;
  readonly by: Caller;
  readonly call: Call;
};

const registration = {
  kind: 'association',
  yTunnus: '9000001-2',
  names: { fi: 'Väärä tunnus ry' },
  language: 'fi',
  contacts: { email: 'a@b.example' },
};
const post = (path: string, body: NonNullable<Call['body']>, version?: number): Call => ({
  method: 'POST',
  path,
  body,
  ...(version !== undefined && { version }),
});

const moneyTries = async ({ by }: Season): Promise<readonly Try[]> => {
  const finance = await by('finance1');
  const statements = '/api/finance/v1/statements';
  const entity = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e "x">]><Document>&e;</Document>';
  const cut =
    '<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>';
  const run = { payOn: '2027-03-08', extra: 1 };
  return [
    {
      what: 'an unknown field',
      code: 'http.body_invalid',
      status: 400,
      by: finance,
      call: post('/api/finance/v1/runs', run),
    },
    {
      what: 'XML with a document type',
      code: 'settlement.xml_refused',
      status: 422,
      by: finance,
      call: post(statements, entity),
    },
    {
      what: 'XML that was cut off',
      code: 'settlement.xml_malformed',
      status: 422,
      by: finance,
      call: post(statements, cut),
    },
  ];
};

const foreignTries = async ({ chair, world }: Season, own: Served): Promise<readonly Try[]> => {
  const stranger = world.providers[5];
  if (stranger === undefined) throw new RangeError('nobody to refuse');
  const provider = await chair(stranger);
  const worker = await chair(own.provider);
  const referral = `/api/casework/v1/provider/authorities/${world.authority}/referrals/${own.referral}`;
  const correction = { kind: 'end_day', day: '2026-11-29' };
  const ledger: Call = { method: 'GET', path: '/api/finance/v1/ledger?year=2026' };
  const register = post('/api/provider/v1/providers', registration);
  return [
    { what: 'a wrong check digit', code: 'http.body_invalid', status: 400, by: provider, call: register },
    {
      what: 'another organisation’s referral',
      code: 'casework.not_found',
      status: 404,
      by: provider,
      call: { method: 'GET', path: referral },
    },
    {
      what: 'a stale version',
      code: 'work.stale',
      status: 412,
      by: worker,
      call: post(`${referral}/corrections`, correction, 1),
    },
    { what: 'a role one does not have', code: 'access.forbidden', status: 403, by: worker, call: ledger },
  ];
};

const zRequests = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })).min(1) });

/** A stranger who reaches for another's request, and texts and bodies that no honest page sends. */
const joiningTries = async ({ chair, world }: Season, own: Served): Promise<readonly Try[]> => {
  const stranger = world.providers[5];
  if (stranger === undefined) throw new RangeError('nobody to refuse');
  const by = await chair(stranger);
  const { rows } = await (await chair(own.provider)).get('/api/provider/v1/requests', zRequests);
  const theirs = `/api/provider/v1/authorities/${world.authority}/requests/${rows[0]?.id ?? ''}`;
  const register = (body: object | string) => ({ by, call: post('/api/provider/v1/providers', body) });
  const named = (fi: string) => register({ ...registration, yTunnus: stranger.yTunnus, names: { fi } });
  const polluting = { ...registration, constructor: { prototype: { a: 1 } } };
  const foreign = { code: 'purchasing.not_found', status: 404, by } as const;
  const invalid = { code: 'http.body_invalid', status: 400 } as const;
  const unseen = { code: 'http.text_unseen', status: 400 } as const;
  return [
    { what: 'another’s request, read', ...foreign, call: { method: 'GET', path: theirs } },
    { what: 'another’s request, withdrawn', ...foreign, call: post(`${theirs}/withdrawal`, {}, 3) },
    { what: 'a Y-tunnus that is taken', code: 'registry.y_tunnus_taken', status: 409, ...named('Toinen ry') },
    { what: 'a name that turns its direction', ...unseen, ...named('Ry \u202evalep') },
    { what: 'a name with a control character', ...unseen, ...named('Ry\u0000') },
    { what: 'somebody’s identity code', code: 'http.identity_code', status: 400, ...named('Ry 150499-901H') },
    { what: 'a name of two lines', ...invalid, ...named('Ry\nBcc: kaikki@esimerkki.fi') },
    { what: 'a reach for the prototype', ...invalid, ...register(polluting) },
    { what: 'five million bytes', code: 'http.body_too_large', status: 413, ...named('x'.repeat(5_000_000)) },
  ];
};

/** The entry with a client that somebody reached for, and its event. */
const isKeptTry = (item: object): boolean => /"sk":"REFUSED#|client\.try_refused/.test(JSON.stringify(item));

/**
 * Everything stored but sessions, which any call may touch, and the records of who named what is not theirs, which the log
 * takes like every fact.
 */
const stored = async ({ machine }: Season): Promise<string> => {
  const items = await dumpAll(machine.engine);
  return JSON.stringify(items.filter(({ table, item }) => !RECORDS.includes(table) && !isKeptTry(item)));
};
const triesKept = async ({ machine }: Season): Promise<number> =>
  (await dumpAll(machine.engine)).filter(({ item }) => String(item['sk']).startsWith('REFUSED#')).length;

const RECORDS: readonly string[] = ['access', 'transparency'];

const refuse = async ({ what, code, status, by, call }: Try): Promise<void> => {
  const titles = new Set<string>();
  for (const language of LANGUAGES) {
    const answer = await by.send({ ...call, language });
    const problem = zProblem.parse(answer.body);
    if (problem.code !== code || answer.status !== status)
      throw new Error(`${what}: ${String(answer.status)} ${problem.code} instead of ${String(status)} ${code}`);
    titles.add(problem.title);
  }
  if (titles.size !== LANGUAGES.length || titles.has(code)) throw new Error(`${code} is not worded in three languages`);
};

/** Bad input is answered with a stable code, worded in three languages, and leaves nothing behind. */
export const refusals = async (season: Season, served: Served): Promise<void> => {
  const tries = [
    ...(await moneyTries(season)),
    ...(await foreignTries(season, served)),
    ...(await joiningTries(season, served)),
  ];
  const before = await stored(season);
  const kept = await triesKept(season);
  for (const one of tries) await refuse(one);
  await season.settle();
  if ((await stored(season)) !== before) throw new Error('a refused call left something behind');
  if ((await triesKept(season)) !== kept + 1)
    throw new Error('one client’s referral was reached for, and not on record once');
  season.tell('bad input refused: stable codes, words in three languages, nothing stored but who tried', {
    tries: tries.length,
    languages: LANGUAGES.length,
  });
};
