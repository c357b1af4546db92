import { expect, it } from 'vitest';
import { exists, FILES, isTest, PACKAGES, read } from './tree.ts';

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const keysOf = (language: string, name: string): readonly string[] => {
  const path = `packages/words/${language}/${name}.json`;
  return exists(path) ? Object.keys(JSON.parse(read(path)) as Record<string, string>) : [];
};
const wordedIn = (language: string, name: string): ReadonlySet<string> =>
  new Set(keysOf(language, name).flatMap((key) => /^event\.(.+)$/.exec(key)?.[1] ?? []));

const REFUSALS = new Set(PACKAGES.flatMap((name) => keysOf('fi', name)).filter((key) => key.startsWith('error.')));
const isRefusal = (text: string): boolean => REFUSALS.has(`error.${text}`);

/** `FactOf<`competition.${Type}`>` names its facts by their last part alone. */
const abbreviated = (text: string): readonly string[] => {
  const prefix = /FactOf<`(\w+)\.\$\{/.exec(text)?.[1];
  if (prefix === undefined) return [];
  return [...text.matchAll(/\WFact<\s*'(\w+)'/g)].map(([, last = '']) => `${prefix}.${last}`);
};

/** Every fact that a context can publish: what its rules name as `about.what` and nobody is refused with. */
const published = (name: string): readonly string[] => {
  const rules = FILES.filter((path) => path.startsWith(`packages/${name}/domain/`) && !isTest(path)).filter(
    (path) => !path.includes('/permissions/'),
  );
  const found = rules.map(read).flatMap((text) => {
    const full = text.replaceAll(/(?:code|kind): '[\w.]+'(?: \| '[\w.]+')*/g, '').matchAll(/'([a-z_]+\.[a-z_]+)'/g);
    return [...[...full].map(([, type = '']) => type), ...abbreviated(text)];
  });
  return [...new Set(found)].filter((type) => !isRefusal(type)).sort();
};

/** No longer published, but older histories hold them and still name them. */
const RETIRED: ReadonlySet<string> = new Set(['agreement.check_recorded', 'tender.clarified']);

const CONTEXTS = PACKAGES.filter((name) => exists(`packages/${name}/events.ts`) && published(name).length > 0);

it('finds the facts of every context', () => {
  expect(CONTEXTS).toEqual(expect.arrayContaining(['access', 'registry', 'purchasing', 'competition', 'settlement']));
  expect(published('purchasing')).toContain('category.value_counted');
  expect(published('competition')).toContain('competition.sent_for_review');
  expect(published('competition')).not.toContain('competition.deadline_passed');
});

it.each(LANGUAGES)('words every published fact in %s, and no fact that nobody publishes', (language) => {
  const silent = CONTEXTS.flatMap((name) => {
    const worded = wordedIn(language, name);
    return published(name).filter((type) => !worded.has(type));
  });
  const idle = CONTEXTS.flatMap((name) => {
    const types = new Set(published(name));
    return [...wordedIn(language, name)].filter((type) => !types.has(type) && !RETIRED.has(type));
  });
  expect([...RETIRED].filter((type) => CONTEXTS.some((name) => published(name).includes(type)))).toEqual([]);
  expect({ silent, idle }).toEqual({ silent: [], idle: [] });
});
