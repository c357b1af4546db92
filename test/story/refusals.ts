import { randomUUID } from 'node:crypto';
import type { Caller } from '@kt/local-platform/world/caller.ts';
import * as z from 'zod';
import type { Season } from './season.ts';
import type { Served } from './serving.ts';

const zProblem = z.looseObject({ code: z.string(), title: z.string() });

type Try = {
  readonly what: string;
  readonly code: string;
  readonly status: number;
  readonly by: Caller;
  readonly call: Parameters<Caller['send']>[0];
};

const registration = {
  kind: 'association',
  yTunnus: '9000001-2',
  names: { fi: 'Väärä tunnus ry' },
  language: 'fi',
  contacts: { email: 'a@b.example' },
};

const tries = async ({ by, chair, world }: Season, served: readonly Served[]): Promise<readonly Try[]> => {
  const [own, other] = served;
  const stranger = world.providers[5];
  if (own === undefined || other === undefined || stranger === undefined) throw new RangeError('nobody to refuse');
  const finance = await by('finance1');
  const provider = await chair(stranger);
  const worker = await chair(own.provider);
  const base = `/api/casework/v1/provider/authorities/${world.authority}/referrals`;
  const start = {
    method: 'POST',
    path: `${base}/${own.referral}/pause`,
    body: { on: '2027-03-01', reason: 'other' },
    version: 1,
  };
  const xml = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e "x">]><Document>&e;</Document>';
  return [
    {
      what: 'an unknown field',
      code: 'http.body_invalid',
      status: 400,
      by: finance,
      call: { method: 'POST', path: '/api/finance/v1/runs', body: { payOn: '2027-03-08', extra: 1 } },
    },
    {
      what: 'a wrong check digit',
      code: 'http.body_invalid',
      status: 400,
      by: provider,
      call: { method: 'POST', path: '/api/provider/v1/providers', body: registration },
    },
    {
      what: 'another organisation’s referral',
      code: 'casework.not_found',
      status: 404,
      by: provider,
      call: { method: 'GET', path: `${base}/${own.referral}` },
    },
    {
      what: 'a stale version',
      code: 'work.stale',
      status: 412,
      by: worker,
      call: { ...start, path: `${base}/${own.referral}/corrections`, body: { kind: 'end_day', day: '2026-11-29' } },
    },
    {
      what: 'XML with a document type',
      code: 'settlement.xml_refused',
      status: 422,
      by: finance,
      call: { method: 'POST', path: '/api/finance/v1/statements', body: xml },
    },
    {
      what: 'a role one does not have',
      code: 'access.forbidden',
      status: 403,
      by: worker,
      call: { method: 'GET', path: '/api/finance/v1/ledger?year=2026' },
    },
  ];
};

const languages = ['fi', 'sv', 'en'] as const;

/** Bad input is answered with a stable code, in words, and leaves nothing behind. */
export const refusals = async (season: Season, served: readonly Served[]): Promise<void> => {
  const all = await tries(season, served);
  for (const { what, code, status, by, call } of all) {
    const answer = await by.send(call);
    const problem = zProblem.parse(answer.body);
    if (problem.code !== code || answer.status !== status)
      throw new Error(`${what}: ${String(answer.status)} ${problem.code} instead of ${String(status)} ${code}`);
    if (problem.title === problem.code) throw new Error(`${code} has no words`);
  }
  season.tell('bad input refused with codes and words, nothing half written', {
    tries: all.length,
    languages: languages.length,
  });
};

export type Replayed = {
  readonly key: string;
  readonly operation: string;
  readonly sameBody: boolean;
  readonly first: { readonly status: number; readonly text: string };
  readonly second: { readonly status: number; readonly text: string };
};

/** The same key twice gives the same answer; with another body it is refused. */
export const replays = async ({ by, tell }: Season): Promise<readonly Replayed[]> => {
  const finance = await by('finance1');
  const open = async (key: string, costCentre: string) => {
    const body = { year: 2028, costCentre, amountCents: 100 };
    const { status, body: told } = await finance.send({ method: 'POST', path: '/api/finance/v1/budgets', body, key });
    return { status, text: JSON.stringify(told) };
  };
  const key = randomUUID();
  const first = await open(key, '9001');
  const second = await open(key, '9001');
  const third = await open(key, '9002');
  tell('one key, one act: the repeat gets the first answer, another body is refused', { status: third.status });
  const operation = 'budget.open';
  return [
    { key, operation, sameBody: true, first, second },
    { key, operation, sameBody: false, first, second: third },
  ];
};
