import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** The opening tags of radio groups; a `>` inside braces does not end one. */
const OPENING = /<RadioGroup\b(?:[^{}>]|\{(?:[^{}]|\{[^{}]*\})*\})*>/g;

const groupsIn = (text: string): readonly string[] => text.match(OPENING) ?? [];
const isHeard = (tag: string): boolean => /\s(?:name|onChange)=/.test(tag);

it('sees a radio group that a form would not hear', () => {
  const groups = groupsIn(`<RadioGroup legend={t('a')} onChange={(a: B) => void c.run({ a })}><RadioGroup legend="b">`);
  expect(groups.map(isHeard)).toEqual([true, false]);
});

// Aksel replaces the name of a radio by its group's: without one of its own, the form never hears the choice.
it('every radio group has the name of its field, or hears the choice itself', async () => {
  const silent: string[] = [];
  let seen = 0;
  for await (const path of glob('web/src/**/*.tsx')) {
    const groups = groupsIn(readFileSync(path, 'utf8'));
    seen += groups.length;
    if (!groups.every(isHeard)) silent.push(path);
  }
  expect(seen).toBeGreaterThan(4);
  expect(silent).toEqual([]);
});
