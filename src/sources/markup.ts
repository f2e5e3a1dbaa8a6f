// Tags and text of HTML or XML as they come. The library's parser keeps every open element on a stack that grows at
// its front, so that nesting a hundred thousand deep takes a minute; its tokenizer keeps none.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

export interface MarkupReader {
  /** Names in lower case. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  /** References decoded; CDATA as it stands. */
  text?(text: string): void;
}

export function readMarkup(source: string, reader: MarkupReader, { isXml }: { isXml: boolean }): void {
  let name = "";
  let attribute = "";
  let value = "";
  let attributes: Record<string, string> = {};
  const slice = (start: number, end: number) => source.slice(start, end);
  const callbacks: TokenizerCallbacks = {
    ...IGNORED,
    onopentagname(start, end) {
      name = slice(start, end).toLowerCase();
      attributes = {};
    },
    onattribname(start, end) {
      attribute = slice(start, end).toLowerCase();
      value = "";
    },
    onattribdata(start, end) {
      value += slice(start, end);
    },
    onattribentity(codepoint) {
      value += String.fromCodePoint(codepoint);
    },
    onattribend() {
      if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
    },
    onopentagend: () => reader.open?.(name, attributes),
    onselfclosingtag() {
      reader.open?.(name, attributes);
      if (isXml) reader.close?.(name);
    },
    onclosetag: (start, end) => reader.close?.(slice(start, end).toLowerCase()),
    ontext: (start, end) => reader.text?.(slice(start, end)),
    ontextentity: (codepoint) => reader.text?.(String.fromCodePoint(codepoint)),
    oncdata(start, end, offset) {
      if (isXml) reader.text?.(slice(start, end - offset));
    },
  };
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: isXml }, callbacks);
  tokenizer.write(source);
  tokenizer.end();
}

const nothing = (): void => {};
const IGNORED: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};
