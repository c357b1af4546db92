import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FileRefusal, XmlTrick } from '../domain/statement-file.ts';

/** Limits of a file from outside. Statements are flat: these are far above what any bank sends. */
export type XmlLimits = {
  readonly bytes: number;
  readonly depth: number;
  readonly attributes: number;
  /** Characters between two tags, and of one attribute. */
  readonly text: number;
};
export const STATEMENT_LIMITS: XmlLimits = { bytes: 128 * 1024 * 1024, depth: 32, attributes: 64, text: 10_000 };

export type XmlHandler = {
  /** Local name, and the namespace when the element declares it itself. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string, text: string) => void;
};

/** Reads a document a piece at a time. Both give the refusal that ends it, if there is one. */
export type GuardedXml = {
  readonly write: (text: string) => FileRefusal | undefined;
  readonly close: () => FileRefusal | undefined;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const refused = (why: XmlTrick): FileRefusal => ({ code: 'settlement.xml_refused', why });

/** Stops the parser in the middle of a piece; the reason is kept beside it. */
const STOP = 'a guard has refused the document';

/**
 * A strict XML reader that gives up at the first trick: document types, entities, deep nesting, crowds of attributes,
 * endless text. It never looks anything up and keeps no tree.
 */
export const guardedXml = (handler: XmlHandler, limits: XmlLimits): GuardedXml => {
  const parser = new SaxesParser();
  const state = { depth: 0, attributes: 0, text: '' };
  const refusals: FileRefusal[] = [];
  const stop = (refusal: FileRefusal): void => {
    refusals.push(refusal);
    throw new RangeError(STOP);
  };
  parser.on('doctype', () => stop(refused('doctype')));
  parser.on('error', (error) => {
    const isEntity = /entity/.test(error.message);
    stop(isEntity ? refused('entity') : { code: 'settlement.xml_malformed', line: parser.line });
  });
  parser.on('opentagstart', () => {
    state.depth += 1;
    state.attributes = 0;
    state.text = '';
    if (state.depth > limits.depth) stop(refused('depth'));
  });
  parser.on('attribute', ({ value }) => {
    state.attributes += 1;
    if (state.attributes > limits.attributes) stop(refused('attributes'));
    if (value.length > limits.text) stop(refused('text'));
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => handler.open(localName(name), attributes));
  const addText = (text: string): void => {
    state.text += text;
    if (state.text.length > limits.text) stop(refused('text'));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    state.depth -= 1;
    handler.close(localName(name), state.text);
    state.text = '';
  });
  const attempt = (act: () => void): FileRefusal | undefined => {
    try {
      if (refusals.length === 0) act();
    } catch (error) {
      if (refusals.length === 0) throw error;
    }
    return refusals[0];
  };
  return {
    write: (text) => attempt(() => void parser.write(text)),
    close: () => attempt(() => void parser.close()),
  };
};
