// @hpke/core speaks of the browser's global types. Node has the same ones under another name; without this they would
// silently become `any`. The browser's own project does not include this file.
import type { webcrypto } from 'node:crypto';

declare global {
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
}
