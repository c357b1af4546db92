import { randomBytes } from 'node:crypto';
import { type Clock, epochMs, type IdSource, idFrom } from '@kt/kernel';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

const encodeTime = (ms: number): string => {
  let rest = ms;
  let text = '';
  for (let n = 0; n < TIME_LENGTH; n += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

const encodeRandom = (bytes: Uint8Array): string => Array.from(bytes, (byte) => ALPHABET.charAt(byte % 32)).join('');

const increment = (text: string): string => {
  const chars = Array.from(text);
  for (let n = chars.length - 1; n >= 0; n -= 1) {
    const next = ALPHABET.indexOf(chars[n] ?? '') + 1;
    chars[n] = ALPHABET.charAt(next % 32);
    if (next < 32) break;
  }
  return chars.join('');
};

/** ULIDs: 48 bits of the clock, 80 random bits, rising within a millisecond. `random` gives that many bytes. */
export const ulidSource = (clock: Clock, random: (size: number) => Uint8Array = randomBytes): IdSource => {
  let last = { time: '', rest: '' };
  return {
    next: (kind) => {
      const time = encodeTime(epochMs(clock.now()));
      const rest = time === last.time ? increment(last.rest) : encodeRandom(random(RANDOM_LENGTH));
      last = { time, rest };
      return idFrom(kind, time + rest);
    },
    secret: (kind) => idFrom(kind, encodeRandom(random(TIME_LENGTH + RANDOM_LENGTH))),
  };
};
