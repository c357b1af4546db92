import { readFileSync } from 'node:fs';
import { HOLIDAY_NAMES, LANGUAGES, MARKS } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { DISTANCE_GROUPS } from './groups.ts';
import { EVIDENCE_KINDS, STEP_KINDS } from './rate-card.ts';
import { RULE_PROFILES } from './rule-profile.ts';
import { EU_DPS_RULES } from './rule-values.ts';

const wordsOf = (language: string): readonly string[] =>
  ['kernel', 'terms'].flatMap((name) => {
    const file = new URL(`../words/${language}/${name}.json`, import.meta.url);
    const words: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.keys(words ?? {});
  });

const CODES = [
  ...Object.keys(EU_DPS_RULES).map((key) => `rule.${key}`),
  ...RULE_PROFILES.map((profile) => `rule_profile.${profile}`),
  ...STEP_KINDS.map((kind) => `step.kind.${kind}`),
  ...EVIDENCE_KINDS.map((kind) => `evidence.kind.${kind}`),
  ...DISTANCE_GROUPS.map((group) => `distance_group.${group}`),
  ...HOLIDAY_NAMES.map((name) => `holiday.${name}`),
  ...MARKS.map((mark) => `mark.${mark}`),
];

describe('the trade’s codes', () => {
  it.each(LANGUAGES)('have words in %s, and no word without a code', (language) => {
    const words = wordsOf(language);
    expect(CODES.filter((code) => !words.includes(code))).toEqual([]);
    const own = words.filter((key) => !key.startsWith('error.'));
    expect(own.filter((key) => !CODES.includes(key))).toEqual([]);
  });
});
