import { DISPUTE_CODES, PLEA_CODES } from '@kt/outcomes/domain/claim-codes.ts';
import * as z from 'zod';

export const disputeForm = z.object({ code: z.enum(DISPUTE_CODES) });
export const pleaForm = z.object({ code: z.enum(PLEA_CODES) });
