import { id, municipalityCode, share } from '@kt/kernel';
import type { TenderConsortium } from '../domain/tender-consortium.ts';
import { providerId, WORLD } from './default-world.ts';

export const MEMBER = providerId(7);
export const RELIED_ON = providerId(8);
export const MEMBER_NAME = 'Rannikon Valmennus Oy';

export const THE_LEAD: TenderConsortium['members'][number] = {
  organisation: WORLD.provider,
  name: 'Majakan työpaja ry',
  role: { fi: 'Ohjaus' },
  municipalities: [municipalityCode('905')],
};
export const THE_MEMBER: TenderConsortium['members'][number] = {
  organisation: MEMBER,
  name: MEMBER_NAME,
  role: { sv: 'Jobbcoachning' },
  municipalities: [municipalityCode('499')],
};

/** A consortium that the default provider leads: a company does a part of it, and a third one lends its capacity. */
export const aConsortium = (over: Partial<TenderConsortium> = {}): TenderConsortium => ({
  consortium: id('consortium', `con_${'1'.repeat(26)}`),
  edition: 2,
  name: 'Rannikon polku',
  reliedOn: [{ organisation: RELIED_ON, name: 'Suuri Säätiö sr', capacity: 'Ohjaajien koulutus' }],
  split: {
    by: 'share',
    shares: [
      { organisation: WORLD.provider, share: share(6_000) },
      { organisation: MEMBER, share: share(4_000) },
    ],
  },
  isJointlyLiable: true,
  leadInvoices: true,
  members: [THE_LEAD, THE_MEMBER],
  ...over,
});
