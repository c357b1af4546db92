import { id, instant } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { signedAt, signingActs, signingTodo } from './presenter.ts';
import { waitsAt } from './read-signing.ts';

const { t } = wordsInTest();
const ulid = (n: number) => String(n).padStart(26, '0');
const authority = id('authority', `aut_${ulid(1)}`);
const request = id('request', `req_${ulid(1)}`);
const [first, second] = [id('person', `per_${ulid(1)}`), id('person', `per_${ulid(2)}`)];
const begun = { at: instant('2026-01-07T08:00:00.000Z'), by: first };
const one = {
  id: id('countersignature', `csg_${ulid(1)}`),
  act: { kind: 'request.submit', authority, request },
  begun,
  lapsesAt: instant('2026-01-21T08:00:00.000Z'),
} as const;

describe('what waits for a second signature', () => {
  const acts = (person: string, signs: boolean, stands = true) =>
    signingActs({ state: 'waiting', begun }, { person, signs, stands });

  it('is signed or refused by another, and taken back by the first', () => {
    expect(acts(second, true)).toEqual(['sign', 'refuse']);
    expect(acts(first, true)).toEqual(['refuse']);
    expect(acts(second, false)).toEqual(['refuse']);
    expect(acts(second, false, false)).toEqual([]);
    expect(signingActs({ state: 'signed', begun }, { person: second, signs: true, stands: true })).toEqual([]);
  });

  it('is a task of the other one alone, with its last moment', () => {
    expect(signingTodo([one], { person: first, t })).toEqual([]);
    expect(signingTodo([one], { person: second, t })).toEqual([
      {
        id: one.id,
        to: `/provider/signatures/${one.id}`,
        title: 'Allekirjoita toisena: hakemuksen lähettäminen',
        due: one.lapsesAt,
      },
    ]);
  });
});

it('leads from an act that binds to the signature it still waits for', () => {
  expect(waitsAt({ id: one.id })).toBe(`/provider/signatures/${one.id}`);
  expect(waitsAt({ id: request })).toBeUndefined();
});

it('leads to the receipt of what has been sent', () => {
  expect(signedAt(one.act)).toBe(`/provider/join/${authority}/${request}/receipt`);
});
