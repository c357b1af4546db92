// `npm run measure`: plays the season through what is deployed and keeps what it used, for `npm run costs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { partsOf } from '../../infra/costs/season.ts';
import { run } from '../acceptance/on-disk.ts';
import { ROOT } from '../run/root.ts';

/** What functions had used when a step of the season was told. */
export const zUsed = z.array(
  z.strictObject({
    step: z.string(),
    usage: z.strictObject({
      doorCalls: z.int(),
      workerCalls: z.int(),
      readUnits: z.number(),
      writeUnits: z.number(),
      keyCalls: z.int(),
      filesRead: z.int(),
      filesWritten: z.int(),
      messages: z.int(),
    }),
  }),
);

if (import.meta.main) {
  const { said } = await run(join(ROOT, 'test/story/main.ts'), '--synth', '--json');
  const { used } = z.looseObject({ used: zUsed }).parse(JSON.parse(said));
  const text = `${JSON.stringify(partsOf(used), undefined, 2)}\n`;
  writeFileSync(join(ROOT, 'infra/costs/season.json'), text);
  process.stdout.write(text);
}
