import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
} from 'node:crypto';

// RFC 9180 base mode written out from its sections 4 and 5 over node:crypto: a second implementation to hold the
// library against.
const KEM = Buffer.concat([Buffer.from('KEM'), Buffer.from([0, 0x20])]);
const HPKE = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0, 0x20, 0, 1, 0, 2])]);
const NOTHING = Buffer.alloc(0);
const PKCS8 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI = Buffer.from('302a300506032b656e032100', 'hex');
const TAG = 16;

const extract = (suite: Buffer, salt: Buffer, label: string, ikm: Uint8Array): Buffer =>
  createHmac('sha256', salt.length > 0 ? salt : Buffer.alloc(32))
    .update(Buffer.concat([Buffer.from('HPKE-v1'), suite, Buffer.from(label), ikm]))
    .digest();

const expand = (suite: Buffer, prk: Buffer, label: string, info: Uint8Array, length: number): Buffer => {
  const labeled = Buffer.concat([Buffer.from([0, length]), Buffer.from('HPKE-v1'), suite, Buffer.from(label), info]);
  let block: Buffer = NOTHING;
  let out: Buffer = NOTHING;
  for (let n = 1; out.length < length; n += 1) {
    block = createHmac('sha256', prk)
      .update(Buffer.concat([block, labeled, Buffer.from([n])]))
      .digest();
    out = Buffer.concat([out, block]);
  }
  return out.subarray(0, length);
};

const privateKeyOf = (raw: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' });
const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
const rawPublic = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);

/** Opens a base-mode HPKE message (X25519, HKDF-SHA256, AES-256-GCM). */
export const openWithNode = (
  privateKey: Uint8Array,
  message: { readonly enc: Uint8Array; readonly ciphertext: Uint8Array },
  info: Uint8Array,
  aad: Uint8Array,
): Buffer => {
  const own = privateKeyOf(privateKey);
  const dh = diffieHellman({ privateKey: own, publicKey: publicKeyOf(message.enc) });
  const kemContext = Buffer.concat([message.enc, rawPublic(own)]);
  const shared = expand(KEM, extract(KEM, NOTHING, 'eae_prk', dh), 'shared_secret', kemContext, 32);
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(HPKE, NOTHING, 'psk_id_hash', NOTHING),
    extract(HPKE, NOTHING, 'info_hash', info),
  ]);
  const secret = extract(HPKE, shared, 'secret', NOTHING);
  const key = expand(HPKE, secret, 'key', context, 32);
  const nonce = expand(HPKE, secret, 'base_nonce', context, 12);
  const body = message.ciphertext.subarray(0, -TAG);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    .setAAD(aad)
    .setAuthTag(message.ciphertext.subarray(-TAG));
  return Buffer.concat([decipher.update(body), decipher.final()]);
};
