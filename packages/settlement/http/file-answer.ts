import type { AppError, Result } from '@kt/kernel';
import type { ShellEnv } from '@kt/platform/http/env.ts';
import { refuse } from '@kt/platform/http/problem.ts';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import type { PaymentFile } from '../app/payment-file.ts';
import { statusOf } from './problem.ts';

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const part of text) yield encoder.encode(part);
}

/** Hands out a payment file to be saved, written while it is sent. */
export const fileAnswer = (c: Context<ShellEnv>, result: Result<PaymentFile, AppError>) => {
  if (!result.ok) return refuse(c, statusOf, result.error);
  c.header('content-type', 'application/xml; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${result.value.name}"`);
  return stream(c, async (out) => {
    for await (const piece of encoded(result.value.text)) await out.write(piece);
  });
};
