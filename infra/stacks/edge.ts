import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { named, type Settings } from '../naming.ts';

/** What stands before a distribution lives in this region and no other. */
const REGION = 'us-east-1';

/** Requests from one address in five minutes: an office of a municipality shares one. */
const MOST_REQUESTS = 5_000;

type Rule = CfnWebACL.RuleProperty;

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  // Samples would keep paths, and a path may name a competition.
  sampledRequestsEnabled: false,
});

const managed = (priority: number, name: string, counted: readonly string[] = []): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});

export const FIREWALL_RULES: readonly Rule[] = [
  {
    name: 'rate',
    priority: 0,
    action: { block: {} },
    statement: { rateBasedStatement: { limit: MOST_REQUESTS, aggregateKeyType: 'IP' } },
    visibilityConfig: visible('rate'),
  },
  managed(1, 'AWSManagedRulesAmazonIpReputationList'),
  managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
  // Sealed tenders and evidence are larger than its limit of 8 kB; the app has limits of its own for each operation.
  managed(3, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY']),
];

const firewall = (scope: Construct, settings: Settings): CfnWebACL =>
  new CfnWebACL(scope, 'Firewall', {
    name: named(settings, 'web'),
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    rules: [...FIREWALL_RULES],
    visibilityConfig: visible('web'),
  });

/** The firewall and the certificate of the distribution; their ARNs are parameters of the web stack. */
export const edgeStack = (app: App, settings: Settings): Stack => {
  const stack = new Stack(app, 'Edge', {
    stackName: named(settings, 'edge'),
    description: 'Kumppanitori: the firewall and the certificate before the distribution',
    env: { region: REGION },
  });
  const certificate = new Certificate(stack, 'Certificate', {
    domainName: settings.domain,
    validation: CertificateValidation.fromDns(),
  });
  new CfnOutput(stack, 'WebAclArn', { value: firewall(stack, settings).attrArn });
  new CfnOutput(stack, 'CertificateArn', { value: certificate.certificateArn });
  return stack;
};
