// How the editor looks: the page's own colours. In a shadow root these rules become constructed style sheets, which a
// strict content policy allows; as style elements it would not.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": {
    height: "clamp(20rem, 70vh, 44rem)",
    border: "1px solid var(--ink-soft)",
    background: "var(--paper)",
    color: "var(--ink)",
    fontSize: "0.85rem",
  },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": {
    color: "var(--ink-soft)",
    background: "var(--wash)",
    borderRight: "1px solid var(--rule)",
  },
  ".cm-activeLine, .cm-activeLineGutter": { background: "transparent" },
  "&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter": {
    background: "color-mix(in srgb, var(--rule) 45%, transparent)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--mark)",
  },
  "&.cm-focused .cm-matchingBracket": { background: "var(--rule)" },
});

/** The colours of the two paths are theirs alone. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], fontWeight: "600" },
  { tag: [tags.string, tags.number, tags.bool, tags.null, tags.regexp], color: "var(--code)" },
  { tag: tags.comment, color: "var(--ink-soft)" },
]);

export const editorTheme: Extension = [theme, syntaxHighlighting(colours)];
