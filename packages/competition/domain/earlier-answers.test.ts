import { id, instant } from '@kt/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent } from '../testing/default-world.ts';
import { type EarlierTender, offersFor, worthReading } from './earlier-answers.ts';

const asked = aContent();
const aTender = (n: number, over: Partial<EarlierTender> = {}): EarlierTender => ({
  competition: id('competition', `cmp_${String(n).padStart(26, '0')}`),
  title: { fi: `Kilpailutus ${String(n)}` },
  submittedAt: instant(`2025-0${String(n)}-01T08:00:00.000Z`),
  questions: [{ key: 'method', publishedKey: 'quality' }],
  bids: ['employment-3m'],
  answers: { method: `Vastaus ${String(n)}` },
  prices: { 'employment-3m': `${String(n)}00` },
  ...over,
});

describe('what was said before', () => {
  it('is offered from the latest tender that said it', () => {
    const { answers, prices } = offersFor(asked, [aTender(1), aTender(3), aTender(2)]);
    expect(answers['method']).toMatchObject({ text: 'Vastaus 3', submittedAt: '2025-03-01T08:00:00.000Z' });
    expect(prices['employment-3m']?.text).toBe('300');
  });

  it('is the answer to the same published criterion, under the same key when there is one', () => {
    const questions = [
      { key: 'people', publishedKey: 'quality' },
      { key: 'method', publishedKey: 'quality' },
      { key: 'other', publishedKey: 'another' },
    ];
    const answers = { people: 'Väki', method: 'Tapa', other: 'Muu' };
    expect(offersFor(asked, [aTender(1, { questions, answers })]).answers).toMatchObject({ method: { text: 'Tapa' } });
    const renamed = aTender(1, { questions: questions.slice(0, 1), answers });
    expect(offersFor(asked, [renamed]).answers).toMatchObject({ method: { text: 'Väki' } });
    expect(offersFor(asked, [aTender(1, { questions: questions.slice(2), answers })]).answers).toEqual({});
  });

  it('is not offered where it was left empty, nor for a price that the buyer had set', () => {
    const silent = aTender(3, { answers: { method: '  ' }, bids: [] });
    const { answers, prices } = offersFor(asked, [silent, aTender(1)]);
    expect(answers['method']?.text).toBe('Vastaus 1');
    expect(prices['employment-3m']?.text).toBe('100');
    expect(offersFor(asked, [silent])).toEqual({ answers: {}, prices: {} });
  });

  it('does not depend on the order in which tenders are found, and needs only those worth reading', () => {
    const tender = fc.record({
      n: fc.integer({ min: 1, max: 9 }),
      asks: fc.subarray(['quality', 'another']),
      bids: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(tender, { selector: ({ n }) => n, maxLength: 9 }), fc.integer(), (found, turn) => {
        const tenders = found.map(({ n, asks, bids }) =>
          aTender(n, {
            questions: asks.map((publishedKey) => ({
              key: publishedKey === 'quality' ? 'method' : 'other',
              publishedKey,
            })),
            bids: bids ? ['employment-3m'] : [],
          }),
        );
        const turned = turn % 2 === 0 ? tenders.toReversed() : tenders;
        const offers = offersFor(asked, turned);
        expect(offers).toEqual(offersFor(asked, tenders));
        expect(offers).toEqual(offersFor(asked, worthReading(asked, tenders, 2)));
      }),
    );
  });
});
