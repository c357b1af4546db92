import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { permissionOf } from '../packages/access/index.ts';
import { list, record, resourcesOf } from './testing/read-template.ts';
import { type Synthesized, sharedSynthesis } from './testing/templates.ts';

const OPENAPI = join(import.meta.dirname, '../docs/openapi');

let made: Synthesized;
/** Which function answers a route. */
let answering: ReadonlyMap<string, string>;
beforeAll(() => {
  made = sharedSynthesis();
  const resources = resourcesOf(made.template(made.api));
  const byId = new Map(resources.map((one) => [one.id, one]));
  const refIn = (value: unknown): string => String(record(value)['Ref'] ?? list(record(value)['Fn::GetAtt'])[0]);
  const targetOf = (target: unknown): string => {
    const [, parts] = list(record(target)['Fn::Join']);
    const integration = byId.get(refIn(list(parts)[1]));
    const lambda = byId.get(refIn(integration?.properties['IntegrationUri']));
    return String(lambda?.properties['FunctionName']).replace('kumppanitori-prod-', '');
  };
  answering = new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
      .map(({ properties }) => [String(properties['RouteKey']), targetOf(properties['Target'])]),
  );
});

type Described = {
  readonly audience: string;
  readonly path: string;
  readonly operation: string;
  readonly open: boolean;
};
const described = (): readonly Described[] =>
  globSync('*.json', { cwd: OPENAPI }).flatMap((file) => {
    const document = record(JSON.parse(readFileSync(join(OPENAPI, file), 'utf8')));
    return Object.entries(record(document['paths'])).flatMap(([path, methods]) =>
      Object.values(record(methods)).map((method) => ({
        audience: basename(file, '.json'),
        path,
        operation: String(record(method)['operationId']),
        open: record(method)['security'] !== undefined && list(record(method)['security']).length === 0,
      })),
    );
  });

describe('the routes of the template', () => {
  it('bring each path to the function of its audience', () => {
    expect(Object.fromEntries(answering)).toEqual({
      'ANY /api/public/v1/{proxy+}': 'public-api',
      'ANY /api/provider/v1/{proxy+}': 'provider-api',
      'ANY /api/procurement/v1/{proxy+}': 'procurement-api',
      'ANY /api/casework/v1/{proxy+}': 'casework-api',
      'ANY /api/finance/v1/{proxy+}': 'finance-api',
      'ANY /auth/{proxy+}': 'auth',
    });
  });

  it('lead to nothing that has no row in the permission table, and to no other door', () => {
    const operations = described();
    expect(operations.length).toBeGreaterThan(150);
    for (const { audience, path, operation, open } of operations) {
      const route = [...answering].find(([key]) => path.startsWith(key.replace('ANY ', '').replace('{proxy+}', '')));
      expect([operation, route?.[1]]).toEqual([operation, `${audience}-api`]);
      const row = permissionOf(operation);
      expect([operation, row === undefined]).toEqual([operation, false]);
      expect([operation, row?.relation === 'public']).toEqual([operation, open]);
    }
  });

  it('are reached by the name of the distribution, never by the made-up address of the gateway', () => {
    const [api] = resourcesOf(made.template(made.api), 'AWS::ApiGatewayV2::Api');
    expect(api?.properties['DisableExecuteApiEndpoint']).toBe(true);
    const [stage] = resourcesOf(made.template(made.api), 'AWS::ApiGatewayV2::Stage');
    expect(stage?.properties['DefaultRouteSettings']).toEqual({
      ThrottlingBurstLimit: 400,
      ThrottlingRateLimit: 200,
    });
    expect(String(record(stage?.properties['AccessLogSettings'])['Format'])).not.toContain('context.path');
  });

  it('have no clock panel, no played people and no stand-in', () => {
    const everything = [made.data, made.api, made.workers, { stack: made.web }].map((of) =>
      JSON.stringify(made.template(of).toJSON()),
    );
    expect(everything.join('')).not.toMatch(/\/local\b|clock panel|persona|\/oidc/i);
  });
});
