import * as z from 'zod';
import { reasonField, textField } from '../../../../shared/form/fields.ts';

export const reasonForm = z.object({ reason: reasonField });
export const calledForm = z.object({ called: textField });
