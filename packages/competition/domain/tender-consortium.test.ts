import { id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import {
  aConsortium,
  THE_LEAD as lead,
  MEMBER,
  THE_MEMBER as member,
  RELIED_ON,
} from '../testing/consortium-builders.ts';
import { providerId, WORLD } from '../testing/default-world.ts';
import { aTenderContent } from '../testing/tender-builders.ts';
import {
  type AdmittedGroup,
  concernsOne,
  groupDeviation,
  inSeveral,
  isLedBy,
  partiesBehind,
  type TenderConsortium,
} from './tender-consortium.ts';

const admitted: AdmittedGroup = {
  consortium: aConsortium().consortium,
  edition: 2,
  members: [MEMBER],
  reliedOn: [RELIED_ON],
};
const stranger = providerId(9);
const another = id('consortium', `con_${'9'.repeat(26)}`);
const withMembers = (...members: TenderConsortium['members']) => aConsortium({ members });

describe('a tender that names a consortium', () => {
  it.each<[string, AdmittedGroup | undefined, TenderConsortium | undefined, string | undefined]>([
    ['a bidder that stands alone', undefined, undefined, undefined],
    ['the very consortium that was admitted', admitted, aConsortium(), undefined],
    ['none, though admitted with one', admitted, undefined, 'not_named'],
    ['one, though admitted alone', undefined, aConsortium(), 'not_admitted'],
    ['another than the admitted one', admitted, aConsortium({ consortium: another }), 'not_admitted'],
    ['a member less', admitted, withMembers(lead), 'other_parties'],
    ['a member more', admitted, withMembers(lead, member, { ...member, organisation: stranger }), 'other_parties'],
    ['another member', admitted, withMembers(lead, { ...member, organisation: stranger }), 'other_parties'],
    ['nobody whose capacity it relies on', admitted, aConsortium({ reliedOn: [] }), 'other_parties'],
    ['another edition of the same parties', admitted, aConsortium({ edition: 1 }), 'other_edition'],
    ['the parties of an admission that kept none', { consortium: admitted.consortium }, aConsortium(), undefined],
  ])('%s', (_case, group, named, deviation) => {
    expect(groupDeviation(group, named)).toBe(deviation);
  });

  it('is its lead’s own alone', () => {
    expect(isLedBy(undefined, WORLD.provider)).toBe(true);
    expect(isLedBy(aConsortium(), WORLD.provider)).toBe(true);
    expect(isLedBy(aConsortium(), MEMBER)).toBe(false);
    expect(isLedBy(aConsortium({ members: [] }), WORLD.provider)).toBe(false);
  });

  it('is seen beside another one in which one of its parties stands too', () => {
    const together = { provider: WORLD.provider, content: aTenderContent({ consortium: aConsortium() }) };
    const alone = { provider: MEMBER };
    const other = { provider: WORLD.otherProvider, admittedAs: { ...admitted, members: [RELIED_ON] } };
    expect(inSeveral([together, alone, other])).toEqual([MEMBER, RELIED_ON]);
    expect(inSeveral([together, { provider: WORLD.thirdProvider }, {}])).toEqual([]);
  });

  it('concerns everybody who is named in it or was admitted with it, once', () => {
    const content = aTenderContent({ consortium: withMembers(lead, { ...member, organisation: stranger }) });
    const tender = { provider: WORLD.provider, admittedAs: admitted, content };
    expect(partiesBehind(tender)).toEqual([WORLD.provider, stranger, RELIED_ON, MEMBER]);
    expect(concernsOne(tender, [MEMBER])).toBe(true);
    expect(concernsOne(tender, [WORLD.otherProvider])).toBe(false);
    expect(partiesBehind({})).toEqual([]);
    expect(partiesBehind({ provider: WORLD.provider, admittedAs: { consortium: another } })).toEqual([WORLD.provider]);
  });
});
