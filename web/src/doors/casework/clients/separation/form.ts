import * as z from 'zod';
import { reasonField } from '../../../../shared/form/fields.ts';

/** Why a joining was wrong, or why it stays. */
export const separationForm = z.object({ reason: reasonField });
