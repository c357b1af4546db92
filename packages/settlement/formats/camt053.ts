import type { ByteSource, FilePart, FileRefusal } from '../domain/statement-file.ts';
import { decodeText } from './decode-text.ts';
import { guardedXml, STATEMENT_LIMITS, type XmlHandler, type XmlLimits } from './guarded-xml.ts';
import { statementParts } from './statement-parts.ts';

/** Hex SHA-256 of a text. */
export type Digest = (text: string) => string;

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

/** What a part adds to the identity of the file: what it says, not how it is written. */
const identityOf = (part: FilePart): string => {
  switch (part.is) {
    case 'statement':
      return `${part.bankId}|${part.iban ?? ''}`;
    case 'entry':
      return part.entry.key;
    case 'statement_end':
      return [part.entries, part.openingCents, part.closingCents, part.movementCents].join('|');
    case 'end':
    case 'refused':
      return '';
  }
};

/**
 * Reads a camt.053 file (versions .02, .04 and .08) as it streams by: heads, entries, balances, and at the end a
 * digest of all that it said. Memory does not grow with the number of entries. A trick, broken XML, another kind of
 * file or a balance that is no amount ends it with `refused`; a caller that must not act on half a file reads it
 * through once first.
 */
export async function* readCamt053(
  source: ByteSource,
  digest: Digest,
  limits: XmlLimits = STATEMENT_LIMITS,
): AsyncGenerator<FilePart, void> {
  let said = '';
  let parts: FilePart[] = [];
  const emit = (part: FilePart): void => {
    said = digest(`${said}\n${identityOf(part)}`);
    parts.push(part);
  };
  const statements = statementParts(digest, emit);
  const root = rooted(statements.handler);
  const xml = guardedXml(root.handler, limits);
  const judge = (refusal: FileRefusal | undefined, kinds: readonly string[]): FileRefusal | undefined =>
    refusal ?? statements.refusal() ?? (kinds.includes(root.kind()) ? undefined : NOT_CAMT);
  for await (const piece of decodeText(source, limits.bytes)) {
    const error = judge('error' in piece ? piece.error : xml.write(piece.text), ['unknown', 'camt']);
    yield* parts;
    parts = [];
    if (error === undefined) continue;
    yield { is: 'refused', error };
    return;
  }
  const error = judge(xml.close(), ['camt']);
  yield error === undefined ? { is: 'end', digest: said } : { is: 'refused', error };
}
