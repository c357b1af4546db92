import * as z from 'zod';
import { dayField, reasonField, textField } from '../../../../shared/form/fields.ts';

export const publishForm = z.object({ notice: textField });
export const changeForm = z.object({ reason: reasonField, notice: textField, lastDay: dayField });
export const terminateForm = z.object({ reason: reasonField, notice: textField });
