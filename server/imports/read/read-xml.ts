import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { Refusal } from './refusal';

/** What is done with the parts of an XML document as they come; names are without their prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads an XML document piece by piece. Entities of its own are not expanded.
 *
 * @param onPiece told the bytes read so far
 * @throws Refusal when it is not well formed; whatever the handler throws
 */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  { open, close, text }: XmlHandler,
  onPiece: (bytes: number) => void = () => undefined,
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Refusal('import-broken-workbook');
  });
  parser.on('opentag', ({ name, attributes }) => open?.(localName(name), localNames(attributes)));
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  parser.on('text', (part) => text?.(part));
  parser.on('cdata', (part) => text?.(part));
  let bytes = 0;
  for await (const piece of pieces) {
    parser.write(decoder.write(piece));
    bytes += piece.length;
    onPiece(bytes);
  }
  parser.write(decoder.end()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const plain: Record<string, string> = {};
  for (const name in attributes) plain[localName(name)] = attributes[name] ?? '';
  return plain;
}
