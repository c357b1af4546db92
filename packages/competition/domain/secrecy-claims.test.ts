import { cents } from '@kt/kernel';
import { describe, expect, it } from 'vitest';
import { aContent } from '../testing/default-world.ts';
import { aTenderContent } from '../testing/tender-builders.ts';
import { claimableFields, withClaims } from './secrecy-claims.ts';

const asked = aContent();
const severalBid = {
  ...asked,
  rateCard: {
    ...asked.rateCard,
    steps: asked.rateCard.steps.map((step) => ({ ...step, price: { set: 'by_bid', capCents: cents(1) } as const })),
  },
};

describe('claims of trade secrets', () => {
  it('may be made on answers, and on prices where the total does not follow from one', () => {
    expect(asked.rateCard.steps.filter(({ price }) => price.set === 'by_bid').length).toBe(1);
    expect(claimableFields(asked)).toEqual(['answers.method']);
    expect(claimableFields(severalBid)).toEqual([
      'answers.method',
      ...severalBid.rateCard.steps.map(({ key }) => `prices.${key}`),
    ]);
  });

  it('keep their reasons as they were sealed', () => {
    const secrecy = { 'answers.method': 'Menetelmä on oma ja julkaisematon.' };
    expect(withClaims(asked, aTenderContent({ secrecy }))).toEqual(aTenderContent({ secrecy }));
  });

  it.each([
    'total',
    'comparison',
    'prices',
    'prices.employment-3m',
    'prices.start',
    'signatory',
    'answers.price',
    '__proto__',
  ])('cannot be made on %s', (field) => {
    const secrecy = Object.fromEntries([[field, 'Salaisuus']]);
    expect(withClaims(asked, aTenderContent({ secrecy }))).toEqual(aTenderContent());
  });

  it('say why', () => {
    expect(withClaims(asked, aTenderContent({ secrecy: { 'answers.method': ' \n' } }))).toEqual(aTenderContent());
  });
});
