import { LANGUAGES, MEMBER_MUNICIPALITIES, municipalityCode, parseId, plusDays } from '@kt/kernel';
import { SERVICE_TYPE_CODES } from '@kt/terms';
import * as z from 'zod';
import { centsOf, countField, dayField, moneyField, textField } from '../../../../shared/form/fields.ts';
import { cardOf, PRICED, type TitleOf } from './card-of.ts';

const isAmount = (text: string): boolean => text.trim() === '' || centsOf(text) !== undefined;

/** An agreement that was signed elsewhere, as its document says. */
export const earlierForm = z
  .object({
    provider: z.string().refine((text) => parseId('organisation', text) !== undefined, 'form.choose'),
    serviceType: z.enum(SERVICE_TYPE_CODES),
    start: dayField,
    lastDay: dayField,
    places: countField(1),
    ceiling: moneyField,
    costCentre: textField,
    languages: z.array(z.enum(LANGUAGES)).min(1, 'form.choose'),
    municipalities: z.array(z.string()).min(1, 'form.choose'),
    prices: z.array(z.object({ amount: z.string().refine(isAmount, 'form.money') })),
  })
  .refine(({ start, lastDay }) => start <= lastDay, { path: ['lastDay'], message: 'agr.new.order' })
  .refine(({ prices }) => prices.some(({ amount }) => amount.trim() !== ''), {
    path: ['prices', '0', 'amount'],
    message: 'agr.new.price',
  });
export type EarlierShown = z.input<typeof earlierForm>;
export type EarlierTyped = z.output<typeof earlierForm>;

export const newEarlier = (year: number): EarlierShown => ({
  provider: '',
  serviceType: 'work_coaching',
  start: `1.1.${String(year)}`,
  lastDay: `31.12.${String(year)}`,
  places: '10',
  ceiling: '100 000,00',
  costCentre: '4120',
  languages: ['fi', 'sv'],
  municipalities: MEMBER_MUNICIPALITIES.map(({ code }) => code),
  prices: PRICED.map((key) => ({ amount: key === 'start' ? '350,00' : key === 'work-3m' ? '800,00' : '' })),
});

/** What is sent; `undefined` for a provider that is none. */
export const earlierBody = (typed: EarlierTyped, titleOf: TitleOf) => {
  const { prices, lastDay, ceiling, municipalities, ...rest } = typed;
  const provider = parseId('organisation', typed.provider);
  if (provider === undefined) return undefined;
  const terms = {
    ...rest,
    provider,
    rateCard: cardOf(
      prices.map(({ amount }) => centsOf(amount)),
      titleOf,
    ),
    end: plusDays(lastDay, 1),
    ceilingCents: ceiling,
    municipalities: municipalities.map(municipalityCode),
  };
  return { terms, options: [] };
};
