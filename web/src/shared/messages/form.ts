import { MESSAGE_LENGTH } from '@kt/casework/domain/conversation.ts';
import * as z from 'zod';

/** What is written to the other side of a referral. */
export const messageForm = z.object({
  text: z.string().trim().min(1, 'form.required').max(MESSAGE_LENGTH, 'form.too_long'),
});
