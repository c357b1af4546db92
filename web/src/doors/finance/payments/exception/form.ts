import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

const HOW = ['not_ours', 'booked_elsewhere', 'bank_corrected', 'provider_repaid', 'mended', 'other'] as const;
export const resolutions: readonly (typeof HOW)[number][] = HOW;

export const resolveForm = z.object({ how: z.enum(HOW, 'form.choose'), note: reasonField });
export type Resolved = z.output<typeof resolveForm>;
