import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

/** What is told of a document on the way through it; names without their prefixes, text once its element ends. */
export type XmlListener = {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string, text: string) => void;
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a document strictly; false where it is no well-formed XML or names a document type, which none of these needs. */
export const readXml = (xml: string, { open, close }: XmlListener): boolean => {
  const parser = new SaxesParser();
  let isSound = true;
  let text = '';
  const spoil = (): void => {
    isSound = false;
  };
  parser.on('doctype', spoil);
  parser.on('error', spoil);
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (isSound) open?.(localName(name), attributes);
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('cdata', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (isSound) close?.(localName(name), text);
    text = '';
  });
  parser.write(xml).close();
  return isSound;
};
