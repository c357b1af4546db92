import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CfnStage, DomainName, EndpointType, HttpApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Deployed, Placing } from '../constructs/deployed-function.ts';
import { httpFunction } from '../constructs/http-function.ts';
import { DEPLOYMENTS } from '../deployments.ts';
import { named, type Settings } from '../naming.ts';
import { API_LOG } from './logs.ts';

/** Route templates and codes; a path could name a competition, a query a cursor. */
const ACCESS_LOG = JSON.stringify({
  time: '$context.requestTime',
  id: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  error: '$context.error.message',
  integration: '$context.integrationErrorMessage',
});

/** The API's own name, known to the distribution; the address that API Gateway makes up is switched off. */
const originName = (scope: Construct, { originDomain }: Settings): DomainName => {
  const certificate = new Certificate(scope, 'OriginCertificate', {
    domainName: originDomain,
    validation: CertificateValidation.fromDns(),
  });
  const name = new DomainName(scope, 'OriginName', {
    domainName: originDomain,
    certificate,
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  new CfnOutput(scope, 'OriginTarget', { value: name.regionalDomainName });
  return name;
};

const limited = (api: HttpApi, logs: LogGroup | undefined): void => {
  const stage = api.defaultStage?.node.defaultChild;
  if (!(stage instanceof CfnStage) || logs === undefined) throw new Error('an HTTP API has a default stage and a log');
  stage.defaultRouteSettings = { throttlingRateLimit: 200, throttlingBurstLimit: 400 };
  stage.accessLogSettings = { destinationArn: logs.logGroupArn, format: ACCESS_LOG };
};

export type Api = {
  readonly stack: Stack;
  readonly api: HttpApi;
  readonly functions: ReadonlyMap<string, Deployed>;
};

/** The five interfaces and sign-in behind one HTTP API. */
export const apiStack = (app: App, placing: Placing): Api => {
  const { settings } = placing;
  const stack = new Stack(app, 'Api', {
    stackName: named(settings, 'api'),
    description: 'Kumppanitori: the interfaces of the five doors, and sign-in',
    env: { region: settings.region },
  });
  const api = new HttpApi(stack, 'Doors', {
    apiName: named(settings, 'api'),
    disableExecuteApiEndpoint: true,
    defaultDomainMapping: { domainName: originName(stack, settings) },
  });
  limited(api, placing.data.logs.get(API_LOG));
  const functions = new Map<string, Deployed>();
  for (const deployment of DEPLOYMENTS) {
    const { name, path } = deployment;
    if (path !== undefined) functions.set(name, httpFunction(stack, placing, deployment, { api, path }));
  }
  return { stack, api, functions };
};
