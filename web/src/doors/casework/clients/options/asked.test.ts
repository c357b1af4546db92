import { expect, it } from 'vitest';
import { askedOf, searchOf, toggled } from './asked.ts';

const nothing = { type: undefined, language: undefined, previous: undefined, of: undefined };

it('asks in the client’s language when the address says nothing or nonsense', () => {
  expect(askedOf(nothing, 'sv')).toEqual({ type: 'work_coaching', language: 'sv', previous: undefined, picked: [] });
  expect(askedOf({ ...nothing, type: 'gardening', language: 'de' }, 'fi').type).toBe('work_coaching');
});

it('stands in the address as it was read', () => {
  const asked = askedOf({ type: 'career_coaching', language: 'en', previous: 'ref_1', of: 'agr_1,agr_2' }, 'fi');
  expect(searchOf(asked)).toBe('?type=career_coaching&language=en&previous=ref_1&of=agr_1,agr_2');
});

it('compares three at most, and lets one go', () => {
  const three = askedOf({ ...nothing, of: 'a,b,c' }, 'fi');
  expect(toggled(three, 'd').picked).toEqual(['a', 'b', 'c']);
  expect(toggled(three, 'b').picked).toEqual(['a', 'c']);
});
