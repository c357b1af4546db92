import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Bundles every function and writes the templates of `stage` into `outdir`, as `npm run synth` does.
 * @throws with what the synthesis said when it failed.
 */
export const synthesize = (outdir: string, stage: string): void => {
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify({ stage }) };
  const ran = spawnSync(process.execPath, [join(ROOT, 'infra/app.ts')], { cwd: ROOT, env, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`the template could not be made: ${ran.stderr}`);
};
