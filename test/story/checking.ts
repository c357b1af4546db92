import { createHash } from 'node:crypto';
import { verifySignature } from '@kt/platform/ports/signer.ts';
import { checkReceipt, type Tools } from '@kt/transparency/domain/receipt-check.ts';
import * as transparencyWire from '@kt/transparency/wire.ts';
import * as z from 'zod';
import type { Joined } from './joining.ts';
import type { Season } from './season.ts';

const tools: Tools = {
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  isSigned: (key, text, signature) => Promise.resolve(verifySignature(key, text, signature)),
};
const zOwn = z.looseObject({
  receipts: z.array(z.looseObject({ at: z.string(), hash: z.string(), signature: z.string() })).min(1),
});

/** Each bidder checks with its last receipt, on its own, that exactly its tender was opened: the log proves it. */
export const checkReceipts = async (season: Season, competition: string, bidders: Joined['bidders']): Promise<void> => {
  const { chair, world, tell } = season;
  for (const one of bidders) {
    const bidder = await chair(one);
    const tenders = `/api/provider/v1/authorities/${world.authority}/tenders`;
    const reads = async (path: string) =>
      bidder.send({ method: 'POST', path: `${tenders}${path}`, body: { competition } });
    for (const path of ['/draft/read', '/copy/read'])
      if ((await reads(path)).status !== 200) throw new Error(`a bidder cannot read its own ${path}`);
    const own = zOwn.parse((await reads('/view')).body);
    const { at, hash, signature } = own.receipts.at(-1) ?? {};
    const receipt = transparencyWire.receipt.parse({ competition, at, hash, signature });
    const path = '/api/public/v1/receipts/view';
    const { body } = await bidder.send({ method: 'POST', path, body: { competition, hash } });
    const { told } = transparencyWire.receiptProof.parse({ receipt, told: body });
    const { publicKey, state, event, proof } = told;
    const checked = await checkReceipt(tools, receipt, {
      ...{ publicKey, state },
      ...(event && { event }),
      ...(proof && { proof }),
    });
    if (checked.signature !== 'right' || checked.envelope !== 'valid' || checked.proof !== 'right')
      throw new Error(`a receipt does not hold: ${JSON.stringify(checked)}`);
  }
  tell('each bidder checks its receipt: exactly its tender was opened, and the log proves it', {
    receipts: bidders.length,
  });
};
