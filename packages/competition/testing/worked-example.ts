import { readFileSync } from 'node:fs';

/** The rows of an officials' worked example beside this file, by column name. Lines starting with `#` tell the source. */
export const workedExample = (name: string): readonly Readonly<Record<string, string>>[] => {
  const text = readFileSync(new URL(`worked-examples/${name}.csv`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']));
  });
};
