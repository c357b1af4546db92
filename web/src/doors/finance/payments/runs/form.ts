import * as z from 'zod';
import { dayField } from '../../../../shared/form/fields.ts';

export const runForm = z.object({ payOn: dayField });
