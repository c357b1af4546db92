import { id } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { ADMISSION, aHearing, aRequest, DELEGATION, MORNING, OFFICER, PARTNER, SECOND } from '../testing/samples.ts';
import { allowsRejection } from './exclusion.ts';
import type { Hearing } from './hearing.ts';
import { decideRequest } from './request-decide.ts';

const request = aRequest('in_review');
const heard: Hearing = { ...aHearing, state: 'excluded', about: { request: request.id } };
const rejecting = (named: Hearing | undefined, reasons = ['exclusion_ground' as const]) => ({
  command: 'propose' as const,
  proposal: {
    outcome: 'reject' as const,
    reasons,
    remedy: 'Kertokaa korjaavista toimista',
    ...(named && { hearing: named.id }),
  },
  heard: named,
});
const UNHEARD = { ok: false, error: { code: 'purchasing.exclusion_unheard' } };

describe('a rejection on a ground for exclusion', () => {
  it('names the hearing of this request that ended in exclusion, and the decision names it too', () => {
    const proposed = decideRequest(request, rejecting(heard), MORNING, OFFICER);
    expect(proposed).toMatchObject({ ok: true, value: [{ proposal: { hearing: heard.id } }] });
    const proposal = { ...rejecting(heard).proposal, at: MORNING, by: OFFICER };
    const waiting = { ...aRequest('proposed'), proposal };
    const reject = { command: 'reject', delegation: DELEGATION } as const;
    expect(decideRequest(waiting, reject, MORNING, SECOND)).toMatchObject({
      value: [{ type: 'request.rejected', hearing: heard.id }],
    });
  });

  it.each([
    ['nobody was heard', undefined],
    ['the hearing is not decided', { ...heard, state: 'proposed' }],
    ['the applicant was cleared', { ...heard, state: 'accepted' }],
    ['the claim was dropped', { ...heard, state: 'dropped' }],
    ['another was heard', { ...heard, provider: PARTNER }],
    ['it was about an admission', { ...heard, about: { admission: ADMISSION } }],
    ['it was about another request', { ...heard, about: { request: id('request', 'req_01J8Z000000000000000000099') } }],
  ] satisfies readonly (readonly [string, Hearing | undefined])[])('is refused when %s', (_, named) => {
    expect(decideRequest(request, rejecting(named), MORNING, OFFICER)).toEqual(UNHEARD);
    const settle = { ...rejecting(named), command: 'settle', practice: 'one_person', admission: ADMISSION } as const;
    expect(decideRequest(request, { ...settle, delegation: DELEGATION }, MORNING, OFFICER)).toEqual(UNHEARD);
  });

  it('is refused when the hearing named is not the one that was found', () => {
    const other = { ...heard, id: id('hearing', 'hea_01J8Z000000000000000000099') };
    expect(decideRequest(request, { ...rejecting(other), heard }, MORNING, OFFICER)).toEqual(UNHEARD);
  });

  it('is not decided from a proposal that names none, whenever that was written', () => {
    const proposal = { ...rejecting(undefined).proposal, at: MORNING, by: OFFICER };
    const reject = { command: 'reject', delegation: DELEGATION } as const;
    expect(decideRequest({ ...aRequest('proposed'), proposal }, reject, MORNING, SECOND)).toEqual(UNHEARD);
  });
});

describe('a rejection for another reason', () => {
  it('needs no hearing, and may not name one', () => {
    const plain = { ...rejecting(undefined).proposal, reasons: ['incomplete' as const] };
    expect(decideRequest(request, { command: 'propose', proposal: plain }, MORNING, OFFICER).ok).toBe(true);
    const named = { ...plain, hearing: heard.id };
    expect(decideRequest(request, { command: 'propose', proposal: named, heard }, MORNING, OFFICER)).toEqual(UNHEARD);
  });
});

it('a hearing allows the rejection of its own request alone', () => {
  expect(allowsRejection(heard, request)).toBe(true);
  expect(allowsRejection(heard, { ...request, provider: PARTNER })).toBe(false);
});
