// A small tree of an XML document for reading feeds: names without case, text with its references decoded.
import { type MarkupReader, readMarkup } from "./markup.ts";

export interface XmlElement {
  /** Lower case, with its prefix: "content:encoded". */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Text and CDATA directly inside, in order. */
  text: string;
}

/** The root above a document's elements; damaged XML gives what can be read of it. */
export function xmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let deeper = 0;
  const reader: MarkupReader = {
    open(name, attributes) {
      // Deeper than any feed goes, elements only count, so that their ends find them.
      if (open.length >= DEEPEST) {
        deeper++;
        return;
      }
      const element: XmlElement = { name, attributes, children: [], text: "" };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    text(text) {
      open.at(-1)!.text += text;
    },
    close(name) {
      if (deeper > 0) deeper--;
      else {
        const at = open.findLastIndex((element) => element.name === name);
        if (at > 0) open.length = at;
      }
    },
  };
  readMarkup(xml, reader, { isXml: true });
  return root;
}

const DEEPEST = 64;

/** Every element of one of the names, outermost first, in order of the document. */
export function elementsNamed(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return element.children.flatMap((child) => (names.has(child.name) ? [child] : elementsNamed(child, names)));
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Trimmed text of the first child that has one of the names and says something; null where none does. */
export function childText(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = innerText(child).trim();
      if (text !== "") return text;
    }
  }
  return null;
}

/** Text of an element and everything in it: some feeds forget to escape the HTML of a description. */
function innerText(element: XmlElement): string {
  if (element.children.length === 0) return element.text;
  return [
    element.text,
    ...element.children.map((child) => `<${child.name}>${innerText(child)}</${child.name}>`),
  ].join("");
}
