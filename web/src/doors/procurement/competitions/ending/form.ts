import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** An act that needs nothing but its reason. */
export const reasonForm = z.object({ reason: reasonField });
