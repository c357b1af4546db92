import type { ByteSource, FileRefusal } from '../domain/statement-file.ts';

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;
const HEAD = 200;
/** Encodings that Finnish banks have sent. UTF-16 and anything exotic is refused. */
const DECODERS: { readonly [name: string]: string } = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'iso-8859-1',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
};
const BOMS = [
  [0xfe, 0xff],
  [0xff, 0xfe],
];
/** A document type, even one that never ends, is seen in the raw text before the parser gathers it. */
const TRICK = /<!(DOCTYPE|ENTITY)/i;
const OVERLAP = 16;

export type TextPart = { readonly text: string } | { readonly error: FileRefusal };

type Decoder = InstanceType<typeof TextDecoder>;

const refuse = (why: 'size' | 'encoding' | 'doctype'): TextPart => ({
  error: { code: 'settlement.xml_refused', why },
});

const decoderFor = (head: Uint8Array): Decoder | undefined => {
  if (BOMS.some(([a, b]) => head[0] === a && head[1] === b)) return undefined;
  const ascii = new TextDecoder('iso-8859-1').decode(head.subarray(0, HEAD)).replace('\u00ef\u00bb\u00bf', '');
  const name = DECODERS[(DECLARED.exec(ascii)?.[1] ?? 'utf-8').toLowerCase()];
  return name === undefined ? undefined : new TextDecoder(name, { fatal: true });
};

const decode = (decoder: Decoder, bytes: Uint8Array | undefined): string | undefined => {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
};

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
};

/** The same bytes, with enough of them in the first piece to see the declared encoding; refused when there are too many. */
async function* withHead(source: ByteSource, mostBytes: number): AsyncGenerator<Uint8Array | undefined, void> {
  let head: Uint8Array | undefined = new Uint8Array();
  let taken = 0;
  for await (const bytes of source()) {
    taken += bytes.length;
    if (taken > mostBytes) {
      yield undefined;
      return;
    }
    if (head === undefined) yield bytes;
    else head = join(head, bytes);
    if (head === undefined || head.length < HEAD) continue;
    yield head;
    head = undefined;
  }
  if (head !== undefined) yield head;
}

/** The text of a file in pieces, in the encoding it declares. Ends with an error part when it cannot be taken. */
export async function* decodeText(source: ByteSource, mostBytes: number): AsyncGenerator<TextPart, void> {
  let decoder: Decoder | undefined;
  let tail = '';
  const textOf = (bytes: Uint8Array): TextPart => {
    decoder ??= decoderFor(bytes);
    const text = decoder && decode(decoder, bytes);
    if (text === undefined) return refuse('encoding');
    if (TRICK.test(tail + text)) return refuse('doctype');
    tail = text.slice(-OVERLAP);
    return { text };
  };
  for await (const bytes of withHead(source, mostBytes)) {
    const part = bytes === undefined ? refuse('size') : textOf(bytes);
    yield part;
    if ('error' in part) return;
  }
  const rest = decoder && decode(decoder, undefined);
  yield rest === undefined ? refuse('encoding') : { text: rest };
}
