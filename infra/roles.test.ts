import { beforeAll, describe, expect, it } from 'vitest';
import { CONTEXTS, INBOXES } from './tables.ts';
import { type Allowed, allowedIn, list, record, resourcesOf, textOf } from './testing/read-template.ts';
import { type Synthesized, sharedSynthesis } from './testing/templates.ts';

let made: Synthesized;
let stacks: readonly Parameters<Synthesized['template']>[0][];
let allowed: readonly Allowed[];
beforeAll(() => {
  made = sharedSynthesis();
  stacks = [
    made.data,
    made.api,
    made.workers,
    ...[made.edge, made.web, made.observability].map((stack) => ({ stack })),
  ];
  allowed = stacks.flatMap((of) => allowedIn(made.template(of)));
});

const short = (role: string): string => role.replace('kumppanitori-prod-', '');
const names = (statements: readonly Allowed[]): readonly string[] =>
  [...new Set(statements.map(({ role }) => short(role)))].sort();
/** Every role that may do anything with what this export names, but for those named otherwise too. */
const reaching = (what: string, but?: RegExp): readonly string[] =>
  names(
    allowed.filter(({ resources }) =>
      resources.some((resource) => resource.includes(what) && but?.test(resource) !== true),
    ),
  );
const doing = (action: string, what = ''): readonly string[] =>
  names(
    allowed.filter(
      ({ actions, resources }) => actions.includes(action) && resources.some((resource) => resource.includes(what)),
    ),
  );
/** The exports that a context's table is known by: its ARN, its stream and its indexes. */
const table = (context: string): string => `FnGetAttTable${context}`;
const stream = (context: string): RegExp => new RegExp(`FnGetAttTable${context}[0-9A-F]{8}StreamArn`);

describe('roles', () => {
  it('name what they may do and with what: no wildcard, no Scan, no foreign policy', () => {
    expect(allowed.flatMap(({ actions }) => actions).filter((action) => /\*|Scan|Admin|PassRole/.test(action))).toEqual(
      [],
    );
    const functions = allowed.filter(({ role }) => short(role) !== 'wallet-scanner');
    const wide = functions.flatMap(({ resources }) => resources.filter((resource) => resource.includes('*')));
    // Files lie under their context's prefix in their context's bucket.
    expect([
      ...new Set(wide.map((one) => /Files(casework|competition|purchasing|registry)[^"]*"\},"\/\1\/\*/.test(one))),
    ]).toEqual([true]);
    const managed = stacks.flatMap((of) =>
      resourcesOf(made.template(of), 'AWS::IAM::Role').flatMap(({ properties }) =>
        list(properties['ManagedPolicyArns']),
      ),
    );
    expect(managed).toEqual([]);
  });

  it('reach facts about clients from casework alone', () => {
    const caseworkers = ['casework-api', 'relay-casework', 'timers-casework'];
    expect(reaching(table('casework'), /inbox/)).toEqual(caseworkers);
    // Others lay their own events down for it; what lies there only its own relay reads.
    const reading = allowed.filter(({ actions }) => actions.some((action) => /GetItem|Query/.test(action)));
    expect(
      names(reading.filter(({ resources }) => resources.some((one) => one.includes(`${table('casework')}inbox`)))),
    ).toEqual(['relay-casework']);
    expect(reaching('Filescasework')).toEqual(caseworkers);
    const keys = resourcesOf(made.template(made.data), 'AWS::KMS::Key');
    const key = keys.find(({ id }) => id.startsWith('CaseworkKey'));
    const users = list(record(key?.properties['KeyPolicy'])['Statement'])
      .map(record)
      .find(({ Sid }) => Sid === 'OnlyThroughTheServiceAndForTheseRoles');
    const arns = list(record(record(users?.['Condition'])['ArnEquals'])['aws:PrincipalArn']).map(textOf);
    expect(arns.map((arn) => /role\/kumppanitori-prod-([a-z-]+)/.exec(arn)?.[1]).sort()).toEqual(caseworkers);
  });

  it('let the opening alone unwrap a key, and nobody else name it', () => {
    expect(doing('kms:Decrypt')).toEqual(['opening']);
    expect(reaching('FnGetAttCustody')).toEqual(['opening']);
    expect(doing('kms:GenerateMac', 'Pseudonyms')).toEqual(['opening', 'provider-api']);
    expect(doing('kms:GenerateMac', 'Drafts')).toEqual(['provider-api']);
    expect(doing('kms:Sign')).toEqual(['provider-api', 'relay-transparency']);
  });

  it('let the scanner alone write its verdict, on the wallets’ files alone, and open nothing else', () => {
    for (const action of ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'])
      expect(doing(action)).toEqual(['wallet-scanner']);
    const scanner = allowed.filter(({ role }) => short(role) === 'wallet-scanner');
    const files = scanner.filter(({ actions }) => actions.some((action) => action.startsWith('s3:')));
    const elsewhere = files.flatMap(({ resources }) => resources).filter((one) => !one.includes('Filesregistry'));
    expect(elsewhere).toEqual([]);
    expect(scanner.flatMap(({ actions }) => actions).filter((action) => !/^(s3|events):/.test(action))).toEqual([]);
  });

  it('show the public nothing but what is public', () => {
    const tables = CONTEXTS.filter((context) => reaching(table(context)).includes('public-api'));
    expect(tables).toEqual(['transparency']);
    const actions = allowed.filter(({ role }) => short(role) === 'public-api').flatMap((one) => one.actions);
    expect(actions.filter((action) => /Put|Update|Delete|Sign$|Mac|s3:/.test(action)).sort()).toEqual([
      'logs:PutLogEvents',
    ]);
  });

  it('give a table stream to its own relay and nobody else', () => {
    for (const context of CONTEXTS) {
      const readers = names(allowed.filter(({ resources }) => resources.some((one) => stream(context).test(one))));
      expect(readers).toEqual(context === 'transparency' ? [] : [`relay-${context}`]);
    }
  });

  it('let relays write into an inbox, and its owner alone read it', () => {
    for (const inbox of INBOXES) {
      const owner = inbox === 'opening' || inbox === 'letters' || inbox === 'notifier' ? inbox : `relay-${inbox}`;
      expect(doing('dynamodb:GetRecords', table(`${inbox}inbox`))).toEqual([owner]);
      expect(doing('dynamodb:Query', table(`${inbox}inbox`))).toEqual([owner]);
      const writers = doing('dynamodb:PutItem', table(`${inbox}inbox`));
      expect(writers.filter((role) => !role.startsWith('relay-') && role !== owner)).toEqual([]);
    }
  });

  it('let casework write of agreements and money what a referral takes, and nothing else', () => {
    const writes = (context: string): readonly (readonly string[])[] =>
      allowed
        .filter(
          ({ role, resources }) =>
            short(role) === 'casework-api' && resources.some((one) => one.includes(table(context))),
        )
        .filter(({ actions }) => actions.some((action) => /Put|Update|Delete/.test(action)))
        .map(({ leadingKeys }) => leadingKeys);
    expect(writes('agreements')).toEqual([['aut_*#CAP#*', 'aut_*#PLC#*']]);
    expect(writes('settlement')).toEqual([['aut_*#BUDGET#*', 'aut_*#AGREEMENT#*', 'aut_*#COMMITMENT#*']]);
    expect(writes('access')).toEqual([['PER#*']]);
  });

  it('keep finance and providers away from clients, and finance from tenders', () => {
    const tables = CONTEXTS.filter((context) => reaching(table(context)).includes('finance-api'));
    const files = ['Filescasework', 'Filescompetition'].filter((one) => reaching(one).includes('finance-api'));
    expect(tables).toEqual(['access', 'settlement']);
    expect(files).toEqual([]);
    expect(reaching(table('casework'))).not.toContain('provider-api');
  });
});
