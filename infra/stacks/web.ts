import { type App, CfnOutput, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { accepted } from '../constructs/accepted.ts';
import { anyBucket, privateBucket } from '../constructs/private-bucket.ts';
import { type Data, uploadOrigins } from '../kept.ts';
import { named, type Settings } from '../naming.ts';
import { PAGE_HEADERS, pagePolicy } from '../page-headers.ts';

/** A path without an extension is a page of the application; anything else is a file, found or not. */
export const PAGES_TO_INDEX = `function handler(event) {
  var request = event.request;
  if (!/\\.[A-Za-z0-9]+$/.test(request.uri)) request.uri = '/index.html';
  return request;
}`;

/** What an interface says of itself is a file beside the pages: no function carries it, and nobody signs in for it. */
export const DESCRIPTIONS = ['/api/*/v1/openapi.json', '/api/*/v1/examples/*.json'] as const;

type Placing = { readonly settings: Settings; readonly data: Data };

const pageHeaders = (scope: Construct, { settings, data }: Placing): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'PageHeaders', {
    responseHeadersPolicyName: named(settings, 'pages'),
    customHeadersBehavior: {
      customHeaders: PAGE_HEADERS.custom.map(([header, value]) => ({ header, value, override: true })),
    },
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: pagePolicy(Object.values(uploadOrigins(data))), override: true },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: PAGE_HEADERS.referrer, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(PAGE_HEADERS.transportSeconds),
        includeSubdomains: true,
        override: true,
      },
    },
  });

/** What is asked of the API goes through as it is, and nothing of it is kept on the way. */
const toApi = ({ originDomain }: Settings): BehaviorOptions => ({
  origin: new HttpOrigin(originDomain, { protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY }),
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  compress: true,
});

const parameter = (scope: Construct, id: string, description: string): string =>
  new CfnParameter(scope, id, { type: 'String', description, allowedPattern: 'arn:aws[a-z-]*:[a-z0-9]+:us-east-1:.+' })
    .valueAsString;

const toPages = (scope: Construct, placing: Placing): BehaviorOptions => {
  const bucket = privateBucket(scope, 'Pages', { encryption: BucketEncryption.S3_MANAGED, versioned: true });
  accepted(bucket, 'S1', 'It holds nothing but the public files of the application; the distribution alone reads it.');
  new CfnOutput(scope, 'PagesBucket', { value: bucket.bucketName });
  const pagesToIndex = new EdgeFunction(scope, 'PagesToIndex', {
    functionName: named(placing.settings, 'pages-to-index'),
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(PAGES_TO_INDEX),
  });
  return {
    origin: S3BucketOrigin.withOriginAccessControl(anyBucket(bucket)),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    responseHeadersPolicy: pageHeaders(scope, placing),
    functionAssociations: [{ function: pagesToIndex, eventType: FunctionEventType.VIEWER_REQUEST }],
    compress: true,
  };
};

/** The pages and the way to the API under one name, so that a cookie and a form never leave it. */
export const webStack = (app: App, placing: Placing): Stack => {
  const { settings } = placing;
  const stack = new Stack(app, 'Web', {
    stackName: named(settings, 'web'),
    description: 'Kumppanitori: the web application and the way to the interfaces',
    env: { region: settings.region },
  });
  const certificateArn = parameter(stack, 'CertificateArn', 'Output of the edge stack');
  const pages = toPages(stack, placing);
  const distribution = new Distribution(stack, 'Site', {
    comment: named(settings, 'site'),
    domainNames: [settings.domain],
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    webAclId: parameter(stack, 'WebAclArn', 'Output of the edge stack'),
    defaultRootObject: 'index.html',
    defaultBehavior: pages,
    additionalBehaviors: {
      ...Object.fromEntries(DESCRIPTIONS.map((path) => [path, pages])),
      '/api/*': toApi(settings),
      '/auth/*': toApi(settings),
    },
  });
  accepted(distribution, 'CFR1', 'What is public is public everywhere, and associations sign in from abroad too.');
  accepted(
    distribution,
    'CFR3',
    'Its logs would keep paths and addresses of people; the API logs route templates, and the firewall counts.',
  );
  new CfnOutput(stack, 'SiteName', { value: distribution.distributionDomainName });
  new CfnOutput(stack, 'DistributionId', { value: distribution.distributionId });
  return stack;
};
