// The editor: CodeMirror with TypeScript.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { editorTheme } from "./editor-theme.ts";

export interface Editor {
  text(): string;
  /** Replaces everything; can be undone. */
  setText(text: string): void;
  /** Puts text before the last occurrence of `mark`, and the cursor `back` signs before its end. */
  insertBefore(mark: string, text: string, back: number): void;
  focus(): void;
}

export interface EditorOptions {
  text: string;
  onChange(text: string): void;
  onRun(): void;
  onSubmit(): void;
}

export function createEditor(parent: HTMLElement, options: EditorOptions): Editor {
  const root = parent.attachShadow({ mode: "open" });
  const view = new EditorView({ parent: root, root, state: stateOf(options) });
  const all = () => view.state.doc.toString();
  return {
    text: all,
    setText: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    insertBefore: (mark, text, back) => {
      const from = Math.max(0, all().lastIndexOf(mark));
      const anchor = from + text.length - back;
      view.dispatch({ changes: { from, insert: text }, selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
    focus: () => view.focus(),
  };
}

function stateOf({ text, onChange, onRun, onSubmit }: EditorOptions): EditorState {
  const does = (act: () => void) => () => {
    act();
    return true;
  };
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      drawSelection(),
      highlightSpecialChars(),
      highlightActiveLine(),
      indentOnInput(),
      indentUnit.of("  "),
      bracketMatching(),
      javascript({ typescript: true }),
      editorTheme,
      // Before the default keys, in which Mod-Enter means a new line.
      keymap.of([
        { key: "Mod-Enter", run: does(onRun) },
        { key: "Mod-Shift-Enter", run: does(onSubmit) },
      ]),
      // Tab indents; the editor itself lets the next Tab leave after Escape.
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({
        tabindex: "0",
        "aria-label": "Your file, work.ts",
        "aria-description": "Tab indents; Escape, then Tab, leaves the editor.",
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
}
