import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ATTACHMENT_LIMIT, isSealedSize } from '../domain/attachments.ts';
import { openAttachment, sealAttachment } from './attachment.ts';

it('round-trips any file in one of few sizes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 70_000 }), async (bytes) => {
      const { sealed, key, sha256 } = await sealAttachment(bytes);
      expect(isSealedSize(sealed.length)).toBe(true);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(await openAttachment(key, sealed)).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
});

it('takes the largest file and refuses a larger one', async () => {
  const { sealed } = await sealAttachment(new Uint8Array(ATTACHMENT_LIMIT));
  expect(isSealedSize(sealed.length)).toBe(true);
  await expect(sealAttachment(new Uint8Array(ATTACHMENT_LIMIT + 1))).rejects.toThrow(RangeError);
});

it('opens with its own key only, and nothing that was changed', async () => {
  const bytes = Uint8Array.from([1, 2, 3]);
  const [one, other] = [await sealAttachment(bytes), await sealAttachment(bytes)];
  expect(one.sha256).not.toBe(other.sha256);
  expect(await openAttachment(other.key, one.sealed)).toBeUndefined();
  expect(await openAttachment('', one.sealed)).toBeUndefined();
  expect(await openAttachment('no key!', one.sealed)).toBeUndefined();
  expect(
    await openAttachment(
      one.key,
      one.sealed.map((byte, at) => (at === 9 ? byte ^ 1 : byte)),
    ),
  ).toBeUndefined();
});
