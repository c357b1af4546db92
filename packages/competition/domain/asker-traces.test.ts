import { expect, it } from 'vitest';
import { tracesOf } from './asker-traces.ts';

const known = { names: ['Majakan työpaja ry', 'Fyrens verkstad rf', 'Sondip ry'], yTunnus: '9000001-1' };

it.each([
  ['Kelpaako Majakan työpaja ry:n referenssi?', ['name']],
  ['Kelpaako MAJAKAN  TYÖPAJA kumppaniksi?', ['name']],
  ['Duger Fyrens-verkstad som partner?', ['name']],
  ['Sondip ry kysyy', ['name']],
  ['Meidän Y-tunnus on 9000001-1.', ['business_id']],
  ['FI90000011 eller 9000001 - 1', ['business_id']],
  ['Vastatkaa osoitteeseen anna@majakka.example', ['email']],
  ['9000001-1, Majakan työpaja, a@b.fi', ['name', 'business_id', 'email']],
])('%s tells %j', (text, traces) => {
  expect(tracesOf(text, known)).toEqual(traces);
});

it.each([
  'Kelpaako majakan viereinen työpaja?',
  'Onko sondip sana, jota joku muukin käyttää?',
  'Mitä tarkoittaa 9000001?',
  'Hinta @ 40 €. Onko alv mukana?',
  '',
])('%s tells nothing', (text) => {
  expect(tracesOf(text, known)).toEqual([]);
});

it('finds no name where nothing is known, and none in an empty name', () => {
  expect(tracesOf('Majakan työpaja ry', { names: [] })).toEqual([]);
  expect(tracesOf('Mitä tahansa', { names: ['', 'ry'] })).toEqual([]);
});

it('reads a long hostile text at once', () => {
  expect(tracesOf(`${'a@'.repeat(2_000)} ${'.'.repeat(2_000)}`, known)).toEqual([]);
});
