import { expect, it } from 'vitest';
import { requestPath } from './request-link.ts';

const asked = { type: 'work_coaching', language: 'sv', municipality: '905', groups: ['young'] };

it('fills in what nothing fitted, and why', () => {
  expect(requestPath({ ...asked, obstacles: ['full', 'municipality', 'full', 'orders_suspended'] })).toBe(
    '/casework/requests/new?type=work_coaching&language=sv&why=full%2Ctoo_far&municipality=905&groups=young',
  );
});

it('says that there is no agreement where there is no option', () => {
  expect(requestPath({ ...asked, municipality: undefined, groups: [], obstacles: [] })).toBe(
    '/casework/requests/new?type=work_coaching&language=sv&why=no_agreement',
  );
});
