import { beforeAll, describe, expect, it } from 'vitest';
import { createTableInput } from '../packages/platform/db/table.ts';
import { inboxTable as inboxOfPlatform } from '../packages/platform/worker/inbox.ts';
import { CONTEXTS, INBOXES, inboxTable, TABLES } from './tables.ts';
import { list, type Resource, record, resourcesOf } from './testing/read-template.ts';
import { type Synthesized, sharedSynthesis, synthesized } from './testing/templates.ts';

let made: Synthesized;
let tables: ReadonlyMap<unknown, Resource>;
beforeAll(() => {
  made = sharedSynthesis();
  const found = resourcesOf(made.template(made.data), 'AWS::DynamoDB::Table');
  tables = new Map(found.map((table) => [table.properties['TableName'], table]));
});

const byName = (value: unknown): readonly unknown[] =>
  [...list(value)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const EVERY = [...CONTEXTS.map((context) => TABLES[context]), ...INBOXES.map(inboxTable)];

describe('the data stack', () => {
  it('has a table for every context and every inbox, as the one machine makes them', () => {
    const { stage } = made.settings;
    for (const spec of EVERY) {
      const wanted = createTableInput(stage, spec);
      const { properties } = tables.get(wanted.TableName) ?? expect.fail(`no ${wanted.TableName}`);
      expect(properties['BillingMode']).toBe(wanted.BillingMode);
      expect(properties['KeySchema']).toEqual(wanted.KeySchema);
      expect(byName(properties['AttributeDefinitions'])).toEqual(byName(wanted.AttributeDefinitions));
      expect(byName(properties['GlobalSecondaryIndexes'])).toEqual(byName(wanted.GlobalSecondaryIndexes));
      expect(record(properties['StreamSpecification'])['StreamViewType']).toBe(
        wanted.StreamSpecification.StreamViewType,
      );
    }
    expect(tables.size).toBe(EVERY.length);
  });

  it('names inboxes as the platform does', () => {
    expect(INBOXES.map(inboxTable)).toEqual(INBOXES.map(inboxOfPlatform));
  });

  it('can restore every table to any second of 35 days, and loses none', () => {
    for (const { properties, whole } of tables.values()) {
      expect(properties['PointInTimeRecoverySpecification']).toEqual({
        PointInTimeRecoveryEnabled: true,
        RecoveryPeriodInDays: 35,
      });
      expect(properties['DeletionProtectionEnabled']).toBe(true);
      expect([whole['DeletionPolicy'], whole['UpdateReplacePolicy']]).toEqual(['Retain', 'Retain']);
      expect(properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'ttl', Enabled: true });
    }
    expect(made.data.stack.terminationProtection).toBe(true);
  });

  it('encrypts every table under a key of ours that turns over each year', () => {
    const keys = resourcesOf(made.template(made.data), 'AWS::KMS::Key');
    for (const { properties } of tables.values()) {
      const used = String(list(record(record(properties['SSESpecification'])['KMSMasterKeyId'])['Fn::GetAtt'])[0]);
      const key = keys.find(({ id }) => id === used);
      expect(key?.properties['EnableKeyRotation']).toBe(true);
    }
  });

  it('keeps files private, versioned and under the key of their context', () => {
    const buckets = resourcesOf(made.template(made.data), 'AWS::S3::Bucket');
    const files = buckets.filter(({ id }) => id.startsWith('Files'));
    expect(files.map(({ id }) => id.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
      'Filescasework',
      'Filescompetition',
      'Filespurchasing',
      'Filesregistry',
    ]);
    for (const { properties, whole } of files) {
      expect(properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
      expect(JSON.stringify(properties['BucketEncryption'])).toContain('aws:kms');
      expect(whole['DeletionPolicy']).toBe('Retain');
    }
    for (const { properties } of buckets)
      expect(Object.values(record(properties['PublicAccessBlockConfiguration']))).toEqual([true, true, true, true]);
  });

  it('lets browsers send files to tenders and wallets alone, from the site alone, and read none', () => {
    const buckets = resourcesOf(made.template(made.data), 'AWS::S3::Bucket');
    const reached = buckets.flatMap(({ id, properties }) => {
      const rules = list(record(properties['CorsConfiguration'])['CorsRules']).map(record);
      return rules.map(({ AllowedMethods, AllowedOrigins }) => [id.slice(0, -8), AllowedMethods, AllowedOrigins]);
    });
    const site = [`https://${made.settings.domain}`];
    expect(reached).toEqual([
      ['Filescompetition', ['POST'], site],
      ['Filesregistry', ['POST'], site],
    ]);
  });

  it('has every file of the wallets looked through, with the verdict written on the file', () => {
    const [plan, ...more] = resourcesOf(made.template(made.data), 'AWS::GuardDuty::MalwareProtectionPlan');
    expect(more).toEqual([]);
    const { S3Bucket: looked } = record(plan?.properties['ProtectedResource']);
    expect(JSON.stringify(record(looked)['BucketName'])).toContain('Filesregistry');
    expect(record(looked)['ObjectPrefixes']).toEqual(['registry/']);
    expect(plan?.properties['Actions']).toEqual({ Tagging: { Status: 'ENABLED' } });
    const keys = resourcesOf(made.template(made.data), 'AWS::KMS::Key');
    const users = keys.filter(({ properties }) => JSON.stringify(properties['KeyPolicy']).includes('wallet-scanner'));
    expect(users.map(({ id }) => id.slice(0, -8))).toEqual(['TablesKey']);
  });

  it('lets nobody make an account alone unless told, and nobody in without a second factor', () => {
    const [pool] = resourcesOf(made.template(made.data), 'AWS::Cognito::UserPool');
    expect(record(pool?.properties['AdminCreateUserConfig'])['AllowAdminCreateUserOnly']).toBe(true);
    expect(pool?.properties['MfaConfiguration']).toBe('ON');
    expect(pool?.properties['EnabledMfas']).toEqual(['SOFTWARE_TOKEN_MFA']);
    const [client] = resourcesOf(made.template(made.data), 'AWS::Cognito::UserPoolClient');
    expect(client?.properties['GenerateSecret']).toBe(false);
    expect(client?.properties['AllowedOAuthFlows']).toEqual(['code']);
    expect(client?.properties['ExplicitAuthFlows'] ?? []).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  });

  it('lets providers make accounts where the municipality says so, and still asks for a second factor', () => {
    const open = synthesized({ openSignUp: 'yes' });
    const [pool] = resourcesOf(open.template(open.data), 'AWS::Cognito::UserPool');
    expect(record(pool?.properties['AdminCreateUserConfig'])['AllowAdminCreateUserOnly']).toBe(false);
    expect(pool?.properties['MfaConfiguration']).toBe('ON');
  });

  it('takes strong identification when the municipality has it, and never its secret', () => {
    const identified = synthesized({
      identificationIssuer: 'https://tunnistus.example',
      identificationClientId: 'kumppanitori',
    });
    const [provider] = resourcesOf(identified.template(identified.data), 'AWS::Cognito::UserPoolIdentityProvider');
    const details = record(provider?.properties['ProviderDetails']);
    expect(details['oidc_issuer']).toBe('https://tunnistus.example');
    expect(JSON.stringify(details['client_secret'])).toContain('{{resolve:secretsmanager:');
    expect(resourcesOf(made.template(made.data), 'AWS::Cognito::UserPoolIdentityProvider')).toEqual([]);
  });
});
