import { expect, it } from 'vitest';
import { aConsortium, MEMBER_NAME, THE_LEAD, THE_MEMBER } from '../testing/consortium-builders.ts';
import { maskedConsortium } from './masked-consortium.ts';

it('tells how many parties there are and what they do, and no name', () => {
  const masked = maskedConsortium(aConsortium());
  expect(masked).toEqual({ members: 2, reliedOn: 1, roles: [{ fi: 'Ohjaus' }, { sv: 'Jobbcoachning' }] });
  expect(maskedConsortium(aConsortium({ reliedOn: [], name: '' })).reliedOn).toBe(0);
});

it.each([
  `Ohjaus, jonka tekee ${MEMBER_NAME}`,
  'Rannikon Valmennuksesta poiketen: rannikon valmennus vastaa',
  'Katso rannikon polku -hanke',
  'Kysy: ohjaus@majakka.example',
])('keeps a role to itself that tells whose it is: %s', (fi) => {
  const members = [{ ...THE_LEAD, role: { fi, sv: 'Handledning' } }, THE_MEMBER];
  const { roles } = maskedConsortium(aConsortium({ members }));
  expect(roles).toEqual([{ sv: 'Handledning' }, { sv: 'Jobbcoachning' }]);
});
