import { type HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments.ts';
import { accepted } from './accepted.ts';
import { type Deployed, deployedFunction, type Placing } from './deployed-function.ts';

const JUDGED_BY_APP =
  'The app judges every operation by the permission table, with session and memberships in the same read; an authorizer ' +
  'before it would know neither, and some operations are public.';

/** A function behind the paths that begin with its own. Whoever calls is judged by the app, operation by operation. */
export const httpFunction = (
  scope: Construct,
  placing: Placing,
  it: Deployment,
  { api, path }: { readonly api: HttpApi; readonly path: string },
): Deployed => {
  const deployed = deployedFunction(scope, placing, it);
  const integration = new HttpLambdaIntegration(`${it.name}-integration`, deployed.lambda);
  const routes = api.addRoutes({ path: `${path}/{proxy+}`, methods: [HttpMethod.ANY], integration });
  for (const route of routes) accepted(route, 'APIG4', JUDGED_BY_APP);
  return deployed;
};
