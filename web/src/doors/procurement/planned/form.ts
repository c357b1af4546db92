import { MEMBER_MUNICIPALITIES, municipalityCode } from '@kt/kernel';
import { SERVICE_TYPE_CODES, TARGET_GROUP_CODES } from '@kt/terms';
import * as z from 'zod';
import { countField, dayField, dayText, reasonField, textField } from '../../../shared/form/fields.ts';
import { clockText, monthText } from '../../../shared/joining/need-facts.ts';
import type { NeedShown } from './answers.ts';

/** Finnish and Swedish always; English is sent only when there is some. */
const national = z
  .object({ fi: textField, sv: textField, en: z.string().trim().max(4_000, 'form.too_long') })
  .transform(({ fi, sv, en }) => ({ fi, sv, ...(en !== '' && { en }) }));

const MONTH = /^(0?[1-9]|1[0-2])\/(20\d{2})$/;
/** A month typed as `9/2026`, sent as `2026-09`. */
const monthField = z
  .string()
  .trim()
  .regex(MONTH, 'plan.month.wrong')
  .transform((text) => {
    const [month = '', year = ''] = text.split('/');
    return `${year}-${month.padStart(2, '0')}`;
  });

const CLOCK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
/** A clock typed as `13.00`, sent as `13:00`. */
const clockField = z
  .string()
  .trim()
  .regex(CLOCK, 'plan.market.clock.wrong')
  .transform((text) => {
    const [hour = '', minute = ''] = text.split(/[.:]/);
    return `${hour.padStart(2, '0')}:${minute}`;
  });

const market = z
  .object({ day: dayField, from: clockField, to: clockField, place: national })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'plan.market.order' });
const place = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
/** What was typed of a market meeting; nothing typed, no meeting. */
const marketField = z
  .object({ day: z.string(), from: z.string(), to: z.string(), place })
  .transform((typed, context) => {
    const { day, from, to } = typed;
    if ([day, from, to, ...Object.values(typed.place)].every((text) => text.trim() === '')) return undefined;
    const read = market.safeParse(typed);
    if (read.success) return read.data;
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message });
    return z.NEVER;
  });

const described = z.object({
  title: national,
  text: national,
  serviceTypes: z.array(z.enum(SERVICE_TYPE_CODES)).min(1, 'form.choose'),
  municipalities: z
    .array(z.string())
    .min(1, 'form.choose')
    .transform((codes) => codes.map(municipalityCode)),
  targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
  expectedPerYear: countField(0),
  plannedMonth: monthField,
  commentBy: dayField,
});
/** A market meeting is told whole or not at all. */
export const needForm = z
  .object({ ...described.shape, market: marketField })
  .transform(({ market: meeting, ...need }) => ({ ...need, ...(meeting !== undefined && { market: meeting }) }));
export type NeedTyped = z.input<typeof needForm>;
export type NeedSent = z.output<typeof needForm>;

export const meetingForm = z.object({ day: dayField, participants: textField, summary: national });
export const closeForm = z.object({ system: z.string().min(1, 'form.choose') });
export const dropForm = z.object({ reason: reasonField });

const EMPTY = { fi: '', sv: '', en: '' };
export const NO_MEETING = { day: '', participants: '', summary: EMPTY };

const shown = (texts: NeedShown['title']) => ({ fi: texts.fi, sv: texts.sv, en: texts.en ?? '' });

const NO_MARKET = { day: '', from: '', to: '', place: EMPTY };
const marketShown = ({ day, from, to, place: where }: NonNullable<NeedShown['market']>) => ({
  day: dayText(day),
  from: clockText(from),
  to: clockText(to),
  place: shown(where),
});

/** What the form begins with: the whole area is meant until something else is chosen. */
export const newNeed = (): NeedTyped => ({
  title: EMPTY,
  text: EMPTY,
  serviceTypes: [],
  municipalities: MEMBER_MUNICIPALITIES.map(({ code }) => code),
  targetGroups: [],
  expectedPerYear: '',
  plannedMonth: '',
  commentBy: '',
  market: NO_MARKET,
});

/** What the form shows of a need that there is. */
export const needTyped = (need: NeedShown): NeedTyped => ({
  title: shown(need.title),
  text: shown(need.text),
  serviceTypes: [...need.serviceTypes],
  municipalities: [...need.municipalities],
  targetGroups: [...need.targetGroups],
  expectedPerYear: String(need.expectedPerYear),
  plannedMonth: monthText(need.plannedMonth),
  commentBy: dayText(need.commentBy),
  market: need.market === undefined ? NO_MARKET : marketShown(need.market),
});
