import { aConsortium } from '@kt/competition/testing/consortium-builders.ts';
import { cents, share } from '@kt/kernel';
import type { RateCard, Step } from '@kt/terms';
import { describe, expect, it } from 'vitest';
import { wordsInTest } from '../../../../shared/language/testing/words-in-test.ts';
import { failsIn } from '../check/must-haves.tsx';
import { draftIn, draftText, fitting, isTooLong, startFrom } from './draft.ts';
import { tenderForm } from './form.ts';
import { askedBy, comparisonOf, expectedTimes, priceLines, progressOf } from './presenter.ts';

const { t, name } = wordsInTest();
const step = (key: string, price: Step['price']): Step => ({
  key,
  kind: 'start_fee',
  title: { fi: key, sv: key, en: key },
  price,
  uplift: { A: share(0), B: share(500), C: share(1_500), D: share(3_000) },
  evidence: ['employer'],
  window: { earliestDays: 0, latestDays: 60, graceDays: 0, trackingDaysAfterService: 240 },
  perClient: 1,
});
const rateCard: RateCard = {
  version: 1,
  milestoneShareCap: share(2_000),
  steps: [
    step('start', { set: 'by_buyer', cents: cents(40_000) }),
    step('work', { set: 'by_bid', capCents: cents(60_000) }),
  ],
};
const call = {
  rateCard,
  assumptions: { groups: [{ group: 'A' as const, clients: 30, rates: { start: share(10_000), work: share(4_500) } }] },
  criteria: [
    { key: 'price', kind: 'price' as const, title: { fi: 'Hinta' }, weight: 40 },
    { key: 'path', kind: 'quality' as const, title: { fi: 'Polku' }, weight: 60 },
  ],
};
const musts = [
  { key: 'site', title: { fi: 'Toimipaikka Vaasassa' } },
  { key: 'swedish', title: { fi: 'Palvelu ruotsiksi' } },
];
const asked = askedBy(call, name);
const askedMore = askedBy({ ...call, mustHaves: musts }, name);
const empty = draftIn(asked, undefined);

describe('what a tender is asked for', () => {
  it('is a price for what is bid and an answer for what is judged', () => {
    expect(asked.bids).toEqual([{ key: 'work', title: 'work', cap: 60_000 }]);
    expect(asked.questions).toEqual([{ key: 'path', title: 'Polku', weight: 60 }]);
  });

  it('is refused in words that name the field', () => {
    const form = tenderForm(asked, t);
    const secrecy = { prices: {}, answers: { path: '' } };
    const none = { mustHaves: {}, attachments: [], at: '' };
    const wrong = form.safeParse({ prices: { work: '600,01' }, answers: { path: ' ' }, ...none, secrecy });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['prices.work', `work: ${t('provider.tender.over_cap')}`],
      ['answers.path', `Polku: ${t('form.required')}`],
    ]);
    const named = form.safeParse({
      prices: { work: '550' },
      answers: { path: 'Kuten 150499-901H.' },
      ...none,
      secrecy,
    });
    expect(named.error?.issues.map(({ message }) => message)).toEqual([`Polku: ${t('form.identity_code')}`]);
    const right = form.safeParse({ prices: { work: '550' }, answers: { path: 'Näin.' }, ...none, secrecy });
    expect(right.data).toEqual({ prices: { work: 55_000 }, answers: { path: 'Näin.' }, ...none, secrecy });
  });

  it('is a yes or a no to each minimum requirement, and a no goes along', () => {
    const form = tenderForm(askedMore, t);
    const secrecy = { prices: {}, answers: { path: '' } };
    const rest = { prices: { work: '550' }, answers: { path: 'Näin.' }, secrecy, attachments: [], at: '' };
    const wrong = form.safeParse({ ...rest, mustHaves: { site: 'yes', swedish: '' } });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['mustHaves.swedish', `Palvelu ruotsiksi: ${t('provider.must.choose')}`],
    ]);
    const right = form.safeParse({ ...rest, mustHaves: { site: 'yes', swedish: 'no' } });
    expect(right.data?.mustHaves).toEqual({ site: true, swedish: false });
    expect(failsIn(askedMore, right.data?.mustHaves ?? {})).toEqual(['Palvelu ruotsiksi']);
  });
});

describe('the live totals', () => {
  it('count how often a step is expected', () => {
    expect(expectedTimes(call.assumptions, 'work')).toBe(13.5);
  });

  it('weigh each step and the whole by the rule of the comparison', () => {
    const prices = { work: '500,00' };
    expect(priceLines(call, prices, name).map(({ total }) => total)).toEqual([1_200_000, 675_000]);
    expect(comparisonOf(call, prices)).toBe(1_875_000);
  });

  it('give no comparison while a price is missing or over its cap', () => {
    expect(comparisonOf(call, empty.prices)).toBeUndefined();
    expect(comparisonOf(call, { work: '700' })).toBeUndefined();
    expect(priceLines(call, empty.prices, name)[1]).not.toHaveProperty('total');
  });

  it('count what is filled in', () => {
    expect(progressOf(asked, empty)).toEqual({ mustHaves: 0, prices: 0, answers: 0 });
    const chosen = { ...empty, mustHaves: { site: 'no', swedish: '' } };
    expect(progressOf(askedMore, chosen).mustHaves).toBe(1);
    expect(progressOf(asked, { ...empty, prices: { work: '600' }, answers: { path: 'x' } })).toEqual({
      mustHaves: 0,
      prices: 1,
      answers: 1,
    });
  });
});

describe('a draft', () => {
  const shown = {
    prices: { work: '5' },
    answers: { path: 'Alku' },
    mustHaves: {},
    secrecy: { prices: {}, answers: { path: 'Oma menetelmä' } },
    attachments: [],
    at: 'answers',
  };

  it('is read back as it was written, and figures as money', () => {
    expect(draftIn(asked, draftText(shown))).toEqual(shown);
    expect(draftIn(asked, '{"prices":{"work":58000},"answers":{}}').prices).toEqual({ work: '580,00' });
    expect(draftIn(asked, 'no JSON')).toEqual(empty);
  });

  it('is kept by the server as far as an answer may go, and says when one is longer', () => {
    const long = { ...shown, answers: { path: 'x'.repeat(10_001) } };
    expect([isTooLong(long), isTooLong(shown)]).toEqual([true, false]);
    expect(fitting(long).answers['path']).toHaveLength(10_000);
    expect(fitting(shown)).toEqual(shown);
  });

  it('goes on from this device unless another has saved since', () => {
    const kept = { base: 2, shown };
    expect(startFrom(asked, { version: 2 }, kept)).toMatchObject({ shown, version: 2 });
    expect(startFrom(asked, { version: 3 }, kept)).toMatchObject({ shown: empty, version: 3 });
    expect(startFrom(asked, { version: 0 }, undefined)).toMatchObject({ shown: empty, version: 0 });
  });
});

it('keeps in the draft as what the organisation tenders, and seals it from there', () => {
  const asked = askedBy(call, name);
  const shown = draftIn(asked, draftText({ ...draftIn(asked, undefined), consortium: aConsortium() }));
  expect(shown.consortium).toEqual(aConsortium());
  const filled = { ...shown, prices: { work: '500' }, answers: { path: 'Näin' } };
  expect(tenderForm(asked, t).parse(filled).consortium).toEqual(aConsortium());
  expect(tenderForm(asked, t).parse({ ...filled, consortium: undefined }).consortium).toBeUndefined();
});
