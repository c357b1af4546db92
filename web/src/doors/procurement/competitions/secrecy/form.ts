import { SECRECY_BASIS_CODES } from '@kt/terms';
import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** A ruling on one claim. */
export const rulingForm = z.object({ basis: z.enum(SECRECY_BASIS_CODES, 'form.choose'), reason: reasonField });
