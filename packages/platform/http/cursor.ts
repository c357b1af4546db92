import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, err, ok, type Result } from '@kt/kernel';
import * as z from 'zod';
import type { Item } from '../db/db.ts';

const sign = (key: Uint8Array, body: string, bind: string): Buffer =>
  createHmac('sha256', key).update(`${bind}\n${body}`).digest();

/** Seals a page's last key into a cursor that only the same query by the same caller may continue. */
export const sealCursor = (key: Uint8Array, last: Item, bind: readonly string[]): string => {
  const body = Buffer.from(canonicalJson(last)).toString('base64url');
  return `${body}.${sign(key, body, bind.join('\n')).toString('base64url')}`;
};

const zKeyItem = z.record(z.string(), z.string());

/** Opens a cursor made for the same query and caller; anything else is `http.cursor_invalid`. */
export const openCursor = (
  key: Uint8Array,
  cursor: string,
  bind: readonly string[],
): Result<Item, { code: 'http.cursor_invalid' }> => {
  const [body = '', mac = ''] = cursor.split('.');
  const given = Buffer.from(mac, 'base64url');
  const wanted = sign(key, body, bind.join('\n'));
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return err({ code: 'http.cursor_invalid' });
  return ok(zKeyItem.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))));
};
