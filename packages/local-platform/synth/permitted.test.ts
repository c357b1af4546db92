import { describe, expect, it } from 'vitest';
import { allowing, type Statement } from './permitted.ts';

const TABLE = 'arn:aws:dynamodb:eu-north-1:111122223333:table/kumppanitori-local-access';
const people: Statement = {
  actions: ['dynamodb:Query', 'dynamodb:PutItem'],
  resources: [TABLE],
  conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PER#*'] } },
};
const files: Statement = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::files/casework/*'], conditions: {} };
const wanted = (action: string, resource: string, keys: readonly string[] = []) => ({
  action,
  resource,
  context: { 'dynamodb:LeadingKeys': keys },
});
const allows = (...asked: Parameters<typeof wanted>): boolean =>
  allowing([people, files], wanted(...asked)) !== undefined;

describe('a role', () => {
  it('gives what it names, to the keys that it names', () => {
    expect(allows('dynamodb:Query', TABLE, ['PER#per_01'])).toBe(true);
    expect(allows('dynamodb:Query', TABLE, ['PER#per_01', 'aut_01#AUTHORITY'])).toBe(false);
    expect(allows('dynamodb:Query', TABLE, ['XPER#per_01'])).toBe(false);
  });

  it('gives nothing else', () => {
    expect(allows('dynamodb:DeleteItem', TABLE, ['PER#per_01'])).toBe(false);
    expect(allows('dynamodb:Query', `${TABLE}/index/gsi1`, ['PER#per_01'])).toBe(false);
    expect(allows('dynamodb:Scan', '*')).toBe(false);
    expect(allowing([], wanted('dynamodb:Query', TABLE, ['PER#per_01']))).toBeUndefined();
  });

  it('gives the files under a prefix, and none beside it', () => {
    expect(allows('s3:GetObject', 'arn:aws:s3:::files/casework/aut_1/ref_1')).toBe(true);
    expect(allows('s3:GetObject', 'arn:aws:s3:::files/competition/x')).toBe(false);
    expect(allows('s3:GetObject', 'arn:aws:s3:::filesXcasework/x')).toBe(false);
  });

  it('gives nothing under a condition that nobody here understands', () => {
    const odd: Statement = { ...files, conditions: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } };
    expect(allowing([odd], wanted('s3:GetObject', 'arn:aws:s3:::files/casework/x'))).toBeUndefined();
  });
});
