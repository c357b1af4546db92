import type { Plugin } from 'vite';

const NO_SCHEMA = 'the browser describes no schemas: see web/left-out.ts';
/** Each exported name of a module, as a function that says why it does nothing. */
const silenced = (code: string): string => {
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => name);
  const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \};/gm)].map(([, name = '']) => name);
  const no = `const no = () => { throw new Error('${NO_SCHEMA}'); };`;
  return `${no}\nexport { ${[...names, ...renamed].map((name) => `no as ${name}`).join(', ')} };`;
};

/** The parts speak the reader's language from the first page on: before it has come, nothing is shown at all. */
const silence = (): string => "export default new Proxy({}, { get: () => '…' });";

/** Days are typed: whoever brings the calendar in gets “dateLocale not found” and mends this line. */
const noCalendar = (code: string): string => {
  const names = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = '']) => name);
  return names.map((name) => `export const ${name} = undefined;`).join('\n');
};

const LEFT_OUT: readonly (readonly [RegExp, (code: string) => string])[] = [
  [/\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/, silenced],
  [/\/ds-react\/esm\/utils\/i18n\/locales\/nb\.js$/, silence],
  [/\/date-fns\/locale\/(?:fi|sv|nb|en-GB)\.js$/, noCalendar],
];

/** What the libraries bring along for everybody and no page of ours uses: some 13 kB over the wire. */
export const leftOut = (): Plugin => ({
  name: 'left-out',
  apply: 'build',
  transform(code, id) {
    const found = LEFT_OUT.find(([which]) => which.test(id));
    return found && { code: found[1](code), map: null };
  },
});
