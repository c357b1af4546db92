import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolEmail,
  UserPoolIdentityProviderOidc,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { People } from '../kept.ts';
import { named, type Settings } from '../naming.ts';

const pool = (scope: Construct, settings: Settings): UserPool =>
  new UserPool(scope, 'People', {
    userPoolName: named(settings, 'people'),
    // Officials are invited. Providers' people come through identification, or make an account where that is let.
    selfSignUpEnabled: settings.openSignUp,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: true } },
    autoVerify: { email: true },
    keepOriginal: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { sms: false, otp: true },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      passwordHistorySize: 5,
      tempPasswordValidity: Duration.days(3),
    },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    email: UserPoolEmail.withSES({
      fromEmail: settings.mailFrom,
      sesRegion: settings.region,
      sesVerifiedDomain: settings.mailFrom.replace(/^.*@/, ''),
    }),
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Strong identification by Suomi.fi, when the municipality has an agreement for it; its secret lies in Secrets Manager. */
const suomiFi = (scope: Construct, userPool: UserPool, settings: Settings): readonly UserPoolIdentityProviderOidc[] => {
  const { identification } = settings;
  if (identification === undefined) return [];
  const provider = new UserPoolIdentityProviderOidc(scope, 'SuomiFi', {
    userPool,
    name: 'SuomiFi',
    issuerUrl: identification.issuer,
    clientId: identification.clientId,
    clientSecret: SecretValue.secretsManager(identification.secretName).unsafeUnwrap(),
    scopes: ['openid', 'profile', 'email'],
    attributeMapping: {
      email: ProviderAttribute.other('email'),
      fullname: ProviderAttribute.other('name'),
      locale: ProviderAttribute.other('locale'),
    },
  });
  return [provider];
};

const client = (
  scope: Construct,
  userPool: UserPool,
  { domain }: Settings,
  providers: readonly UserPoolIdentityProviderOidc[],
): UserPoolClient => {
  const made = new UserPoolClient(scope, 'Web', {
    userPool,
    // A public client that proves itself by PKCE: there is no secret to leak.
    generateSecret: false,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
      callbackUrls: [`https://${domain}/auth/callback`],
      logoutUrls: [`https://${domain}/`],
    },
    authFlows: {},
    supportedIdentityProviders: [
      UserPoolClientIdentityProvider.COGNITO,
      ...providers.map(({ providerName }) => UserPoolClientIdentityProvider.custom(providerName)),
    ],
    preventUserExistenceErrors: true,
    enableTokenRevocation: true,
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(8),
  });
  for (const provider of providers) made.node.addDependency(provider);
  return made;
};

/**
 * What programs ask for: the one scope of the one resource server. A client for each is made by hand, as deploying.md
 * says: whom it acts for and in what is written down by two persons in the marketplace itself.
 */
const machines = (scope: Construct, userPool: UserPool): void => {
  const only = new ResourceServerScope({
    scopeName: 'machine',
    scopeDescription: 'To call the interfaces as a registered machine',
  });
  new UserPoolResourceServer(scope, 'Machines', { userPool, identifier: 'kumppanitori', scopes: [only] });
};

/** The directory of people with its sign-in pages. */
export const people = (scope: Construct, settings: Settings): People => {
  const userPool = pool(scope, settings);
  const { userPoolClientId } = client(scope, userPool, settings, suomiFi(scope, userPool, settings));
  machines(scope, userPool);
  new UserPoolDomain(scope, 'SignIn', {
    userPool,
    cognitoDomain: { domainPrefix: named(settings, 'sign-in') },
    managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
  });
  new CfnManagedLoginBranding(scope, 'SignInPages', {
    userPoolId: userPool.userPoolId,
    clientId: userPoolClientId,
    useCognitoProvidedValues: true,
  });
  const { region } = Stack.of(scope);
  return {
    issuer: `https://cognito-idp.${region}.amazonaws.com/${userPool.userPoolId}`,
    clientId: userPoolClientId,
  };
};
