import { id, localDate } from '@kt/kernel';
import { checkRateCard } from '@kt/terms';
import { expect, it } from 'vitest';
import { type CategoryForm, categoryBody, categoryForm, newCategory, shownCategory } from './form.ts';
import { EMPTY_REQUIREMENT } from './requirement-form.ts';

const name = { fi: 'Valmennus', sv: 'Träning', en: 'Coaching' };
const CATEGORY = id('category', 'cat_01J8Z000000000000000000003');
const validity = { from: localDate('2026-01-01'), lastDay: localDate('2029-12-30') };
const formNow = categoryForm(validity);
const statement = { fi: 'Varattu', sv: 'Reserverad', en: 'Reserved' };
const bodyOf = (typed: CategoryForm) => categoryBody(formNow.parse(typed), statement);
const shown = () => newCategory(name, (key) => ({ fi: key, sv: key, en: key }));

it('makes a whole category of what a new one begins with', () => {
  const body = bodyOf(shown());
  expect(body).toMatchObject({ name, serviceTypes: ['work_coaching'], estimatedValueCents: 120_000_000 });
  expect(body.municipalities).toHaveLength(9);
  expect(body.requirements.map(({ key }) => key)).toEqual(['requirement-1', 'requirement-2']);
  expect(body.criteria.map(({ key, minWeight, maxWeight }) => [key, minWeight, maxWeight])).toEqual([
    ['price', 2_000, 5_000],
    ['quality-2', 5_000, 8_000],
  ]);
  expect(checkRateCard(body.rateCard)).toMatchObject({ ok: true });
  expect(body.rateCard.steps.map(({ key, price }) => [key, price])).toEqual([
    ['start', { set: 'by_buyer', cents: 40_000 }],
    ['work-trial', { set: 'by_buyer', cents: 15_000 }],
    ['work-1m', { set: 'by_bid', capCents: 60_000 }],
    ['work-3m', { set: 'by_bid', capCents: 110_000 }],
    ['work-6m', { set: 'by_bid', capCents: 170_000 }],
  ]);
});

it('lets no step wait for one that is not bought', () => {
  const steps = shown().steps.map((step) => (step.key === 'work-1m' ? { ...step, use: 'no' as const } : step));
  const { rateCard } = bodyOf({ ...shown(), steps });
  expect(checkRateCard(rateCard)).toMatchObject({ ok: true });
  expect(rateCard.steps.find(({ key }) => key === 'work-3m')).not.toHaveProperty('after');
});

it('refuses a weight above one hundred per cent', () => {
  const criteria = shown().criteria.map((one) => ({ ...one, maxWeight: '120' }));
  const refused = formNow.safeParse({ ...shown(), criteria });
  expect(refused.error?.issues.map(({ message }) => message)).toEqual(['cat.percent', 'cat.percent']);
});

it('writes the days after a switch into the card, leaves them to the rule, and shows what is written', () => {
  const cardWith = (afterSwitchDays: string) => bodyOf({ ...shown(), afterSwitchDays }).rateCard;
  expect(cardWith('')).not.toHaveProperty('afterSwitchDays');
  expect(cardWith('0').afterSwitchDays).toBe(0);
  const card = cardWith(' 14 ');
  expect(checkRateCard(card)).toEqual({ ok: true, value: expect.objectContaining({ afterSwitchDays: 14 }) as unknown });
  const emptied = formNow.parse({ ...shown(), afterSwitchDays: '' });
  expect(categoryBody(emptied, statement, card).rateCard).not.toHaveProperty('afterSwitchDays');
});

it.each(['367', '-1', '1,5', 'x'])('refuses %s days after a switch', (afterSwitchDays) => {
  const refused = formNow.safeParse({ ...shown(), afterSwitchDays });
  expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['afterSwitchDays', 'cat.after_switch.range'],
  ]);
});

const demanding = (turnover: string, turnoverReason = '') => ({
  ...shown(),
  requirements: [{ ...EMPTY_REQUIREMENT, kind: 'turnover' as const, text: name, turnover, turnoverReason }],
});

it('asks for a reason when more turnover is demanded than twice a year’s value', () => {
  expect(formNow.safeParse(demanding('600 000')).success).toBe(true);
  expect(formNow.safeParse(demanding('600 000,01')).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'requirements.0.turnoverReason',
  ]);
  expect(bodyOf(demanding('600 000,01', 'Paid for results only')).requirements).toEqual([
    {
      key: 'requirement-1',
      kind: 'turnover',
      text: name,
      turnoverCents: 60_000_001,
      turnoverReason: 'Paid for results only',
    },
  ]);
});

it('asks for the number of a kind that has one, and sends none that its kind does not have', () => {
  expect(formNow.safeParse(demanding('')).error?.issues.map(({ message }) => message)).toEqual(['form.money']);
  const [references, language] = shown().requirements;
  expect(references).toMatchObject({ kind: 'references', count: '2' });
  const body = bodyOf({ ...shown(), requirements: [{ ...EMPTY_REQUIREMENT, ...language, text: name, count: '7' }] });
  expect(body.requirements).toEqual([{ key: 'requirement-1', kind: 'language', text: name }]);
});

it('asks a text begun in one language in the others', () => {
  const refused = formNow.safeParse({ ...shown(), summary: { fi: 'Tuki', sv: '', en: '' } });
  expect(refused.error?.issues.map(({ path }) => path.join('.'))).toEqual(['summary.sv', 'summary.en']);
});

it('shows what it has sent, also of a rate card that has steps of its own', () => {
  const sent = bodyOf({ ...shown(), summary: name, reservation: 'sheltered30', expected: '40' });
  expect(sent).toMatchObject({
    summary: name,
    reservation: { kind: 'sheltered30', statement },
    volume: { guaranteedPerYear: 0, expectedPerYear: 40 },
  });
  const [start] = sent.rateCard.steps;
  const own = { ...sent.rateCard, steps: [...sent.rateCard.steps, ...(start ? [{ ...start, key: 'own-step' }] : [])] };
  const again = shownCategory({ ...sent, rateCard: own, id: CATEGORY }, (key) => ({ fi: key, sv: key, en: key }));
  expect(categoryBody(formNow.parse(again), statement, own)).toEqual({ ...sent, rateCard: own });
});
