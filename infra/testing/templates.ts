import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Marketplace, marketplace } from '../marketplace.ts';
import { settingsOf } from '../settings.ts';

export type Synthesized = Marketplace & {
  readonly app: App;
  readonly settings: ReturnType<typeof settingsOf>;
  readonly template: (of: { readonly stack: Marketplace['data']['stack'] }) => Template;
};

/** The whole marketplace with bundles that hold nothing: for what the templates say, not what the functions do. */
export const synthesized = (context: Readonly<Record<string, string>> = {}): Synthesized => {
  const dir = mkdtempSync(join(tmpdir(), 'kumppanitori-synth-'));
  const bundle = (folder: string): string => {
    const path = join(dir, 'bundles', folder);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.mjs'), `export const handler = '${folder}';\n`);
    return path;
  };
  const app = new App({ outdir: join(dir, 'cdk.out'), context });
  const settings = settingsOf(app);
  const made = marketplace(app, settings, { bundle });
  return { ...made, app, settings, template: ({ stack }) => Template.fromStack(stack) };
};

const shared = new Map<'default', Synthesized>();

/** The same one for every test that only reads: a synthesis takes seconds. */
export const sharedSynthesis = (): Synthesized => {
  const made = shared.get('default') ?? synthesized();
  shared.set('default', made);
  return made;
};
