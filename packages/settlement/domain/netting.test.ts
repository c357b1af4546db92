import { sum } from '@kt/kernel';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLine } from '../testing/a-line.ts';
import { aClaim } from '../testing/samples.ts';
import { packChunks, planPayments } from './netting.ts';
import { grossCents, type PaymentLine } from './payment-line.ts';

// With 25.5 % tax, 1 000 net cents are 1 255 gross.
const line = (n: number, net: number): PaymentLine => aLine(aClaim(n, net)).approved().state;
const shown = (nets: readonly number[], most = 90) => {
  const plan = planPayments(
    nets.map((net, n) => line(n + 1, net)),
    most,
  );
  return {
    payments: plan.payments.map((one) => [one.lead.amountCents, ...one.carried.map((c) => c.amountCents)]),
    cents: plan.payments.map((one) => one.cents),
    left: plan.left.map((one) => one.amountCents),
  };
};

describe('netting', () => {
  it('pays each line by itself when there is nothing to take back', () => {
    expect(shown([1_000, 2_000])).toEqual({ payments: [[2_000], [1_000]], cents: [2_510, 1_255], left: [] });
  });

  it('takes a credit from the largest payment', () => {
    expect(shown([1_000, 2_000, -500])).toEqual({
      payments: [[2_000, -500], [1_000]],
      cents: [1_882, 1_255],
      left: [],
    });
  });

  it('puts lines together until they outweigh the credit', () => {
    expect(shown([1_000, 2_000, -2_500]).payments).toEqual([[2_000, 1_000, -2_500]]);
  });

  it('leaves a credit that outweighs everything for the next time', () => {
    expect(shown([1_000, -1_000])).toEqual({ payments: [[1_000]], cents: [1_255], left: [-1_000] });
  });

  it('settles a line of nothing along with another', () => {
    expect(shown([0, 1_000])).toEqual({ payments: [[1_000, 0]], cents: [1_255], left: [] });
  });

  it('takes equal lines in the order of their ids, however they come', () => {
    const lines = [line(2, 1_000), line(1, 1_000), line(3, 1_000)];
    const order = planPayments(lines, 90).payments.map((one) => one.lead.id);
    expect(order).toEqual([...order].sort());
    expect(planPayments([...lines].reverse(), 90).payments.map((one) => one.lead.id)).toEqual(order);
  });

  it('fills a payment with credits up to the most it may join, then begins another', () => {
    expect(shown([9_000, 8_000, -100, -200], 2).payments).toEqual([
      [9_000, -100],
      [8_000, -200],
    ]);
  });

  it('joins no more lines than a chunk can hold', () => {
    expect(shown([1_000, 1_000, 1_000, -2_500], 3).left).toEqual([-2_500]);
  });

  it('loses no line, pays only positive sums, and never more than a provider is owed', () => {
    const nets = fc.array(fc.integer({ min: -5_000, max: 9_000 }), { maxLength: 14 });
    fc.assert(
      fc.property(nets, fc.integer({ min: 2, max: 6 }), (amounts, most) => {
        const lines = amounts.map((net, n) => line(n + 1, net));
        const plan = planPayments(lines, most);
        const settled = plan.payments.flatMap((one) => [one.lead, ...one.carried]);
        expect([...settled, ...plan.left].map((one) => one.id).sort()).toEqual(lines.map((one) => one.id).sort());
        expect(plan.payments.every((one) => one.cents > 0 && one.carried.length < most)).toBe(true);
        expect(sum(plan.payments.map((one) => one.cents))).toBe(sum(settled.map(grossCents)));
        expect(plan.left.every((one) => grossCents(one) <= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('chunks', () => {
  it('never tear a payment apart and never overflow', () => {
    const nets = fc.array(fc.integer({ min: -3_000, max: 9_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(nets, (amounts) => {
        const { payments } = planPayments(
          amounts.map((net, n) => line(n + 1, net)),
          4,
        );
        const chunks = packChunks(payments, 5);
        expect(chunks.flat()).toEqual(payments);
        const sizes = chunks.map((chunk) => chunk.reduce((size, one) => size + one.carried.length + 1, 0));
        expect(sizes.every((size) => size >= 1 && size <= 5)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
