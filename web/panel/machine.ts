import * as z from 'zod';
import { pageLanguage } from './wording.ts';

z.config({ jitless: true });

const zClock = z.object({ now: z.string(), nextDue: z.nullable(z.string()) });
const zPerson = z.object({
  sub: z.string(),
  name: z.string(),
  group: z.string(),
  told: z.string(),
  roles: z.array(z.string()),
  email: z.string().optional(),
});
const zPeople = z.object({ self: z.nullable(z.string()), people: z.array(zPerson) });
const zLetter = z.object({ id: z.string(), subject: z.string(), text: z.string(), at: z.string() });
const zMail = z.object({ letters: z.array(zLetter) });
const zWaiting = z.object({ files: z.number() });

export type ClockState = z.infer<typeof zClock>;
export type Person = z.infer<typeof zPerson>;
export type Letter = z.infer<typeof zLetter>;
export type Move = { readonly hours: number } | { readonly next: true };

const asked = async <T>(schema: z.ZodType<T>, path: string, body?: object): Promise<T> => {
  const answered = await fetch(path, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  if (!answered.ok) throw new Error(`${path}: ${String(answered.status)}`);
  return schema.parse(await answered.json());
};

export const readClock = (): Promise<ClockState> => asked(zClock, '/local/clock');

/** Resolves when everything due on the way has been handled. */
export const moveClock = (move: Move): Promise<ClockState> => asked(zClock, '/local/clock', move);

export const readPeople = () => asked(zPeople, `/local/personas?language=${pageLanguage()}`);

export const readMail = async (address: string): Promise<readonly Letter[]> =>
  (await asked(zMail, `/local/mail?to=${encodeURIComponent(address)}`)).letters;

export const readWaiting = async (): Promise<number> => (await asked(zWaiting, '/local/bank/waiting')).files;

/** Where one becomes somebody else: back again on that person's tasks. */
export const signInAs = ({ sub }: Person): string => {
  const language = pageLanguage();
  return `/auth/sign-in?${new URLSearchParams({ as: sub, language, returnTo: `/${language}/tasks` }).toString()}`;
};

export const STATEMENT = '/local/bank/statement';
const AREA = 'aut_01JG7AASA00000000000000905';

/** The bank's file goes in as it would from the finance page: as the person signed in. `false` when it was refused. */
export const importStatement = async (): Promise<boolean> => {
  const statement = await fetch(STATEMENT);
  if (!statement.ok) return false;
  const headers = { 'content-type': 'application/xml', 'acting-for': AREA, 'idempotency-key': crypto.randomUUID() };
  const taken = await fetch('/api/finance/v1/statements', { method: 'POST', headers, body: await statement.text() });
  return taken.ok;
};
