import { runInNewContext } from 'node:vm';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageHeaders } from '../web/headers.ts';
import { DESCRIPTIONS, PAGES_TO_INDEX } from './stacks/web.ts';
import { list, type Resource, record, resourcesOf } from './testing/read-template.ts';
import { type Synthesized, sharedSynthesis, synthesized } from './testing/templates.ts';

let made: Synthesized;
let distribution: Resource['properties'];
const one = (of: { readonly stack: Synthesized['web'] }, type: string): Resource =>
  resourcesOf(made.template(of), type)[0] ?? expect.fail(`no ${type}`);
beforeAll(() => {
  made = sharedSynthesis();
  distribution = record(one({ stack: made.web }, 'AWS::CloudFront::Distribution').properties['DistributionConfig']);
});

/** A text that the cloud joins of parts it knows only then; each of them as what it is asked for. */
const joined = (value: unknown): string => {
  const join = record(value)['Fn::Join'];
  return list(list(join)[1])
    .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
    .join('');
};

/** Where the API says that files are sent: those of wallets, and those that go with tenders. */
const uploads = (): readonly string[] => {
  const functions = resourcesOf(made.template(made.api), 'AWS::Lambda::Function');
  const variables = functions.map(({ properties }) => record(record(properties['Environment'])['Variables']));
  const urls = variables.flatMap(({ UPLOADS_URL, ATTACHMENTS_URL }) =>
    [UPLOADS_URL, ATTACHMENTS_URL].flatMap((url) => (url === undefined ? [] : [joined(url)])),
  );
  expect(new Set(urls).size).toBe(2);
  return urls.map((url) => url.replace(/\/$/, ''));
};

describe('the distribution', () => {
  it('sends every page with the headers of the web application, word for word', () => {
    const policy = one({ stack: made.web }, 'AWS::CloudFront::ResponseHeadersPolicy');
    const config = record(policy.properties['ResponseHeadersPolicyConfig']);
    const security = record(config['SecurityHeadersConfig']);
    const custom = list(record(config['CustomHeadersConfig'])['Items']).map(record);
    const transport = record(security['StrictTransportSecurity']);
    const csp = joined(record(security['ContentSecurityPolicy'])['ContentSecurityPolicy']);
    expect({
      'content-security-policy': csp.replace(uploads().join(' '), 'https://uploads.example'),
      'x-content-type-options': security['ContentTypeOptions'] === undefined ? '' : 'nosniff',
      'referrer-policy': record(security['ReferrerPolicy'])['ReferrerPolicy'],
      ...Object.fromEntries(custom.map(({ Header, Value }) => [Header, Value])),
      'strict-transport-security': `max-age=${String(transport['AccessControlMaxAgeSec'])}; includeSubDomains`,
    }).toEqual(pageHeaders('https://uploads.example'));
  });

  it('gives the descriptions of the interfaces as files beside the pages, and keeps them', () => {
    const [...behaviours] = list(distribution['CacheBehaviors']).map(record).slice(0, DESCRIPTIONS.length);
    const pages = record(distribution['DefaultCacheBehavior']);
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual(DESCRIPTIONS);
    for (const { TargetOriginId, CachePolicyId, AllowedMethods } of behaviours)
      expect([TargetOriginId, CachePolicyId, AllowedMethods]).toEqual([
        pages['TargetOriginId'],
        pages['CachePolicyId'],
        pages['AllowedMethods'],
      ]);
  });

  it('keeps nothing of what the interfaces answer, and hands every header and cookie on', () => {
    const behaviours = list(distribution['CacheBehaviors']).map(record).slice(DESCRIPTIONS.length);
    expect(behaviours.map(({ PathPattern }) => PathPattern)).toEqual(['/api/*', '/auth/*']);
    for (const behaviour of behaviours) {
      // The managed policies `CachingDisabled` and `AllViewerExceptHostHeader`.
      expect(behaviour['CachePolicyId']).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
      expect(behaviour['OriginRequestPolicyId']).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
      expect(list(behaviour['AllowedMethods'])).toContain('DELETE');
    }
  });

  it('stands behind the firewall, and speaks TLS 1.2 or newer', () => {
    expect(distribution['WebACLId']).toEqual({ Ref: 'WebAclArn' });
    expect(record(distribution['ViewerCertificate'])['MinimumProtocolVersion']).toBe('TLSv1.2_2021');
    expect(made.edge.region).toBe('us-east-1');
    const firewall = one({ stack: made.edge }, 'AWS::WAFv2::WebACL');
    expect(list(firewall.properties['Rules']).map((rule) => record(rule)['Name'])).toEqual([
      'rate',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ]);
  });

  it('answers a page of the application for a path without an extension, and a file for any other', () => {
    const asked = (uri: string): unknown =>
      runInNewContext(`${PAGES_TO_INDEX}; handler({ request: { uri } }).uri`, { uri });
    expect(['/', '/fi', '/sv/anbud/cmp_01', '/fi/v1.2/x'].map(asked)).toEqual(Array(4).fill('/index.html'));
    expect(['/assets/main-Bx1.js', '/favicon.svg', '/missing.png'].map(asked)).toEqual([
      '/assets/main-Bx1.js',
      '/favicon.svg',
      '/missing.png',
    ]);
  });
});

describe('the rules of the templates', () => {
  it('find nothing that is not accepted with a reason', () => {
    expect(() => made.app.synth()).not.toThrow();
  });

  it('end a synthesis that breaks them', () => {
    const { app, data } = synthesized();
    new Bucket(data.stack, 'Careless');
    expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
  });
});
