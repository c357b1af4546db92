import type { ByteSource, FilePart, FileRefusal } from '../domain/statement-file.ts';
import { decodeText } from './decode-text.ts';
import { guardedXml, STATEMENT_LIMITS, type XmlHandler, type XmlLimits } from './guarded-xml.ts';
import { statementParts } from './statement-parts.ts';

/** Hex SHA-256, of a text and of a file as it goes by. */
export type Digests = {
  readonly ofText: (text: string) => string;
  readonly running: () => { readonly add: (bytes: Uint8Array) => void; readonly hex: () => string };
};

const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|04|08)$/;
const NOT_CAMT: FileRefusal = { code: 'settlement.not_camt053' };

const isNamespace = ([name, value]: readonly [string, string]): boolean =>
  (name === 'xmlns' || name.startsWith('xmlns:')) && NAMESPACE.test(value);

/** Lets only a camt.053 document through to its handler; notices anything else at its first two elements. */
const rooted = (inner: XmlHandler) => {
  let depth = 0;
  let is: 'unknown' | 'camt' | 'other' = 'unknown';
  const look = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (depth === 1 && (name !== 'Document' || !Object.entries(attributes).some(isNamespace))) is = 'other';
    if (depth === 2 && is !== 'other') is = name === 'BkToCstmrStmt' ? 'camt' : 'other';
  };
  const handler: XmlHandler = {
    open: (name, attributes) => {
      depth += 1;
      look(name, attributes);
      if (is !== 'other') inner.open(name, attributes);
    },
    close: (name, text) => {
      depth -= 1;
      if (is !== 'other') inner.close(name, text);
    },
  };
  return { handler, kind: () => is };
};

/**
 * Reads a camt.053 file (versions .02, .04 and .08) as it streams by: heads, entries, balances, and at the end the
 * digest of its bytes. Memory does not grow with the number of entries. A trick, broken XML or another kind of file
 * ends it with `refused`; a caller that must not act on half a file reads it through once first.
 */
export async function* readCamt053(
  source: ByteSource,
  digests: Digests,
  limits: XmlLimits = STATEMENT_LIMITS,
): AsyncGenerator<FilePart, void> {
  const bytesSeen = digests.running();
  const tapped: ByteSource = async function* () {
    for await (const bytes of source()) {
      bytesSeen.add(bytes);
      yield bytes;
    }
  };
  let parts: FilePart[] = [];
  const root = rooted(statementParts(digests.ofText, (part) => void parts.push(part)));
  const xml = guardedXml(root.handler, limits);
  const judge = (refusal: FileRefusal | undefined, kinds: readonly string[]): FileRefusal | undefined =>
    refusal ?? (kinds.includes(root.kind()) ? undefined : NOT_CAMT);
  for await (const piece of decodeText(tapped, limits.bytes)) {
    const error = judge('error' in piece ? piece.error : xml.write(piece.text), ['unknown', 'camt']);
    yield* parts;
    parts = [];
    if (error === undefined) continue;
    yield { is: 'refused', error };
    return;
  }
  const error = judge(xml.close(), ['camt']);
  yield error === undefined ? { is: 'end', digest: bytesSeen.hex() } : { is: 'refused', error };
}
