import { expect, it } from 'vitest';
import { wordsInTest } from '../../shared/language/testing/words-in-test.ts';
import { refusedWords, trierOf } from './refused-words.ts';

const row = { at: '2026-06-16T08:00:00.000Z', by: 'per_1', client: 'cli_1', because: 'not_accepted' } as const;

it.each([
  ['referral.reveal_client', 'nimen ja yhteystietojen katsominen'],
  ['client.view', 'tietojen katsominen'],
  ['evidence.read', 'todisteen katsominen'],
  ['message.list_own', 'viestin lukeminen tai kirjoittaminen'],
  ['referral.offer', 'ohjaus palveluun'],
])('says what %s was about, and why it was refused', (operation, what) => {
  expect(refusedWords({ ...row, operation }, wordsInTest())).toEqual({ what, why: 'ohjausta ei ole hyväksytty' });
});

it('tells whose employee tried, and names nobody', () => {
  expect(trierOf({ by: 'per_1' }, 'per_1')).toBe('client.read_you');
  expect(trierOf({ by: 'per_2', actingFor: 'org_1' }, 'per_1')).toBe('client.read_provider');
  expect(trierOf({ by: 'per_2', actingFor: 'aut_1' }, 'per_1')).toBe('client.read_area');
});
