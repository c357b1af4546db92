import type { App } from 'aws-cdk-lib';
import type { Settings } from './naming.ts';

const REGION = 'eu-north-1';

/** What a municipality says with `-c name=value` or in its own `cdk.context.json`; the rest is an example's. */
export const settingsOf = ({ node }: App): Settings => {
  const text = (name: string, otherwise: string): string => {
    const given: unknown = node.tryGetContext(name);
    return typeof given === 'string' && given !== '' ? given : otherwise;
  };
  const domain = text('domain', 'kumppanitori.example');
  const issuer = text('identificationIssuer', '');
  return {
    stage: text('stage', 'prod'),
    domain,
    originDomain: text('originDomain', `api.${domain}`),
    mailFrom: text('mailFrom', `noreply@${domain}`),
    alarmsTo: text('alarmsTo', `operations@${domain}`),
    region: text('region', REGION),
    openSignUp: text('openSignUp', 'no') === 'yes',
    ...(issuer !== '' && {
      identification: {
        issuer,
        clientId: text('identificationClientId', ''),
        secretName: text('identificationSecretName', 'kumppanitori-identification'),
      },
    }),
  };
};
