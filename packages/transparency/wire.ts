import { zId } from '@kt/platform/schema.ts';
import * as z from 'zod';

export const authorityParams = z.strictObject({ authority: zId('authority') });
export const systemParams = z.strictObject({ authority: zId('authority'), system: zId('system') });
export const categoryParams = z.strictObject({ authority: zId('authority'), category: zId('category') });
