import { type App, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Data } from './kept.ts';
import type { Settings } from './naming.ts';
import { type Api, apiStack } from './stacks/api.ts';
import { dataStack } from './stacks/data.ts';
import { edgeStack } from './stacks/edge.ts';
import { observabilityStack } from './stacks/observability.ts';
import { webStack } from './stacks/web.ts';
import { type Workers, workersStack } from './stacks/workers.ts';

export type Marketplace = {
  readonly data: Data;
  readonly api: Api;
  readonly workers: Workers;
  readonly edge: Stack;
  readonly web: Stack;
  readonly observability: Stack;
};

/** Every stack of one stage, under the rules that end a synthesis when one is broken without a reason. */
export const marketplace = (
  app: App,
  settings: Settings,
  { bundle }: { readonly bundle: (folder: string) => string },
): Marketplace => {
  const data = dataStack(app, settings);
  const placing = { settings, data, bundle };
  const api = apiStack(app, placing);
  const workers = workersStack(app, placing);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  return {
    data,
    api,
    workers,
    edge: edgeStack(app, settings),
    web: webStack(app, placing),
    observability: observabilityStack(app, settings, { data, api, workers }),
  };
};
