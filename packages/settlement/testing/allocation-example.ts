import { cents, type MunicipalityCode, municipalityCode, share } from '@kt/kernel';
import type { Homes, MunicipalShare } from '../domain/allocation.ts';
import { type AllocationKey, HOME_KEYS, type SimpleKey } from '../domain/allocation-rule.ts';

/** Reads the words of the worked examples: `population 905:67988 499:19662`, `fixed …`, `hybrid <bp> <key> / <key>`. */

const pairs = (words: readonly string[]): readonly (readonly [MunicipalityCode, number])[] =>
  words.map((word) => {
    const [code = '', weight = ''] = word.split(':');
    return [municipalityCode(code), Number(weight)];
  });

const readSimple = (text: string): SimpleKey => {
  const [name = '', ...words] = text.trim().split(' ');
  if (name === 'population')
    return {
      by: 'population',
      populations: pairs(words).map(([municipality, inhabitants]) => ({ municipality, inhabitants })),
    };
  if (name === 'fixed')
    return {
      by: 'fixed_share',
      shares: pairs(words).map(([municipality, part]) => ({ municipality, share: share(part) })),
    };
  const home = HOME_KEYS.find((key) => key === name);
  if (home === undefined) throw new RangeError(`not a key: ${text}`);
  return { by: home };
};

export const readKey = (text: string): AllocationKey => {
  const [, part, rest] = /^hybrid (\d+) (.*)$/.exec(text) ?? [];
  if (part === undefined || rest === undefined) return readSimple(text);
  const [first = '', second = ''] = rest.split('/');
  return { by: 'hybrid', part: share(Number(part)), first: readSimple(first), rest: readSimple(second) };
};

export const readShares = (text: string): readonly MunicipalShare[] =>
  text
    .split(' ')
    .map((word) => word.split('='))
    .map(([code = '', amount = '']) => ({ municipality: municipalityCode(code), cents: cents(Number(amount)) }))
    .sort((a, b) => (a.municipality < b.municipality ? -1 : 1));

export const readHomes = (referral = '', service = '', payment = ''): Homes => ({
  home_at_referral: municipalityCode(referral),
  home_at_service_day: municipalityCode(service),
  home_at_payment: municipalityCode(payment),
});
