import * as z from 'zod';
import { textField } from '../../../../shared/form/fields.ts';

/** That the notices were sent: the reference that they were given. */
export const sendingForm = z.object({ reference: textField });
