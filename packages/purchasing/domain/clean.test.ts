import { describe, expect, it } from 'vitest';
import { ADMISSION, aHearing, aRequest, PARTNER, REQUIRED } from '../testing/samples.ts';
import { flagsOf } from './clean.ts';

const request = aRequest('in_review');
const known = { required: REQUIRED, hearings: [] };
const about = { request: request.id };

describe('a request that is accepted together with others', () => {
  it('meets every requirement plainly', () => {
    expect(flagsOf(request, known)).toEqual([]);
    expect(flagsOf(request, { ...known, required: [...REQUIRED, 'new'] })).toEqual(['requirement_open']);
    expect(flagsOf({ ...request, declarations: [] }, { ...known, required: [] })).toEqual(['requirement_open']);
  });
  it('meets them as parties together, none of which declares a ground for exclusion', () => {
    const [own] = request.declarations;
    if (own === undefined) return expect.fail('nothing declared');
    const lead = { ...own, meets: ['references'] };
    const member = { ...own, organisation: PARTNER, role: 'member' as const, meets: ['languages'] };
    expect(flagsOf({ ...request, declarations: [lead, member] }, known)).toEqual([]);
    const excluded = { ...member, noExclusionGrounds: false };
    expect(flagsOf({ ...request, declarations: [lead, excluded] }, known)).toEqual(['exclusion_ground']);
  });
  it('has no party that applies in another way too', () => {
    const also = [{ organisation: PARTNER, as: 'alone' as const }];
    expect(flagsOf({ ...request, alsoApplying: also }, known)).toEqual(['also_applying']);
  });
  it.each([
    ['flagged', ['being_heard']],
    ['heard', ['being_heard']],
    ['proposed', ['being_heard']],
    ['excluded', ['being_heard']],
    ['accepted', []],
    ['dropped', []],
  ] as const)('is not heard on a ground: %s', (state, flags) => {
    expect(flagsOf(request, { ...known, hearings: [{ state, about }] })).toEqual(flags);
    expect(flagsOf(request, { ...known, hearings: [{ state, about: { admission: ADMISSION } }] })).toEqual([]);
  });
  it('is another than the one heard', () => {
    expect(flagsOf(request, { ...known, hearings: [aHearing] })).toEqual([]);
  });
});
