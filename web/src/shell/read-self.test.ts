import { expect, it } from 'vitest';
import { HINT, readSelf } from './read-self.ts';

const OLLI = { person: 'per_olli', memberships: [] };
const SIGNED_IN = `${HINT}1`;
const answering = (status: number, body: object) => () => Promise.resolve(Response.json(body, { status }));
const over = answering(401, { title: '', status: 401, code: 'access.signed_out' });
const down = answering(503, { title: '', status: 503, code: 'http.unavailable' });

it('names whoever the server names', async () => {
  expect(await readSelf(SIGNED_IN, null, answering(200, OLLI))).toEqual(OLLI);
});

it('takes no page away when a session ends by itself', async () => {
  expect(await readSelf(SIGNED_IN, OLLI, over)).toBe(OLLI);
  expect(await readSelf(SIGNED_IN, undefined, over)).toBeNull();
});

it('knows nobody after sign-out, without asking', async () => {
  expect(await readSelf('', OLLI, () => Promise.reject(new Error('was asked')))).toBeNull();
});

it('takes a server that is down for no sign-out', async () => {
  await expect(readSelf(SIGNED_IN, OLLI, down)).rejects.toMatchObject({ code: 'http.unavailable' });
});
