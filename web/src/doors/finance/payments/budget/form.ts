import * as z from 'zod';
import { moneyField } from '../../../../shared/form/fields.ts';

export const changeForm = z.object({ amountCents: moneyField });
