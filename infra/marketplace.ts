import type { App } from 'aws-cdk-lib';
import type { Data } from './kept.ts';
import type { Settings } from './naming.ts';
import { type Api, apiStack } from './stacks/api.ts';
import { dataStack } from './stacks/data.ts';
import { type Workers, workersStack } from './stacks/workers.ts';

export type Marketplace = { readonly data: Data; readonly api: Api; readonly workers: Workers };

/** Every stack of one stage. */
export const marketplace = (
  app: App,
  settings: Settings,
  parts: { readonly bundle: (folder: string) => string },
): Marketplace => {
  const data = dataStack(app, settings);
  const placing = { settings, data, bundle: parts.bundle };
  return { data, api: apiStack(app, placing), workers: workersStack(app, placing) };
};
