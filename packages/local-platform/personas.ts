import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@kt/kernel';
import * as z from 'zod';
import type { Persona } from './identity/persona.ts';
import { writeWholeFile } from './whole-file.ts';

const zPersonas = z.array(
  z.strictObject({
    sub: z.string(),
    name: z.string(),
    roles: z.string(),
    organisation: z.string().exactOptional(),
    group: z.string().exactOptional(),
    email: z.string().exactOptional(),
    language: z.enum(LANGUAGES).exactOptional(),
  }),
);

/** Who may be played on this machine; kept in the data folder. */
export type Personas = { readonly all: () => readonly Persona[]; readonly add: (personas: readonly Persona[]) => void };

export const keptPersonas = (dir: string): Personas => {
  const file = join(dir, 'personas.json');
  let known: readonly Persona[] = existsSync(file) ? zPersonas.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  return {
    all: () => known,
    add: (personas) => {
      const subs = new Set(personas.map(({ sub }) => sub));
      known = [...known.filter(({ sub }) => !subs.has(sub)), ...personas];
      writeWholeFile(file, JSON.stringify(known, undefined, 1));
    },
  };
};
