import { composeOpening, type OpeningPorts } from '@kt/competition/compose.ts';
import { openAttachment } from '@kt/competition/sealing/attachment.ts';
import { generateKeyPair } from '@kt/competition/sealing/key-pair.ts';
import { envelopeOpener } from '@kt/competition/sealing/open.ts';
import type { Platform } from '@kt/platform/platform.ts';

export type OpeningDeps = Pick<OpeningPorts, 'purchasing' | 'witness'> & {
  readonly platform: Pick<Platform, 'db' | 'clock' | 'ids' | 'objects' | 'custody' | 'pseudonyms'>;
};

const unsealer: OpeningPorts['unsealer'] = async (privateKey) => {
  const open = await envelopeOpener(privateKey);
  return async (envelope, binding) => {
    const opened = await open(envelope, binding);
    return opened.ok ? opened.value : undefined;
  };
};

/**
 * The opening worker: the only role that may unwrap a competition's private key. Its subscribers make the key pair when
 * a competition is approved and open the tenders when the second opener has approved.
 */
export const createOpening = ({ platform, purchasing, witness }: OpeningDeps) =>
  composeOpening(platform, { purchasing, witness, makeKeyPair: generateKeyPair, unsealer, unsealFile: openAttachment });
