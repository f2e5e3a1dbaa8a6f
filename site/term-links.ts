// Links each word of the glossary where it first stands in a page's running text.
// The page is our own serializer's output, so that tags can be told from text by their brackets.

interface Word {
  term: string;
  label: string;
  field: string;
}

/** Running text: sentences, captions and notes; tables, forms and headings are left as they are. */
const IS_PROSE = /\sclass="[^"]*\b(?:lede|finding|notes|prose|definition)\b|^<figcaption/;
const NOT_IN = new Set(["a", "h1", "h2", "h3", "h4", "code", "pre", "button", "svg", "table", "form", "q"]);
/** The two paths' names stand in their colours, and are no words to be explained. */
const IS_ROLE = /\sclass="hue-/;
const VOID = new Set(["br", "img", "input", "hr", "meta", "link", "wbr"]);
const PIECE = /<(?:[^>"]|"[^"]*")*>|[^<]+/g;

/** `except` is the path of the page itself, which links to no word that it is about. */
export function linkTerms(html: string, terms: readonly Word[], except: string): string {
  const linkable = terms.filter((word) => isLinkable(word) && hrefOf(word) !== except);
  if (linkable.length === 0) return html;
  const byName = new Map(linkable.map((word) => [word.label.toLowerCase(), word]));
  const names = linkable.map(({ label }) => escaped(label)).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\w-])(${names.join("|")})s?(?![\\w-])(?! engineer)`, "gi");
  const link = (text: string) =>
    text.replace(pattern, (found: string, name: string) => {
      const word = byName.get(name.toLowerCase());
      if (word === undefined || !isSpelled(name, word.label)) return found;
      byName.delete(name.toLowerCase());
      return `<a class="term" href="${hrefOf(word)}">${found}</a>`;
    });
  return linkedProse(html, link);
}

function linkedProse(html: string, link: (text: string) => string): string {
  const open: { name: string; isProse: boolean; isBarred: boolean }[] = [];
  return html.replace(PIECE, (piece) => {
    const at = open.at(-1);
    if (!piece.startsWith("<")) return at?.isProse === true && !at.isBarred ? link(piece) : piece;
    const [, slash, name = ""] = /^<(\/?)([a-z][\w-]*)/i.exec(piece) ?? [];
    if (slash === "/") open.pop();
    else if (name !== "" && !VOID.has(name) && !piece.endsWith("/>")) {
      open.push({
        name,
        isProse: at?.isProse === true || IS_PROSE.test(piece),
        isBarred: at?.isBarred === true || NOT_IN.has(name) || IS_ROLE.test(piece),
      });
    }
    return piece;
  });
}

/** Single everyday words of the trade ("planning", "attention") mean too much else to be linked wherever they stand. */
function isLinkable({ label, field }: Word): boolean {
  return /[\s-]|[A-Z0-9]{2}/.test(label) || ["hiring", "pay", "statistics"].includes(field);
}

/** A name with capitals of its own is only itself when it has them. */
function isSpelled(found: string, label: string): boolean {
  return !/.[A-Z]/.test(label) || found === label;
}

function hrefOf({ term }: Word): string {
  return `/glossary/${term}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
