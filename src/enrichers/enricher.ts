// The contract of an enricher: a pure function of a posting's text that finds a fact or says "not stated".
import type { Fact } from "../domain/mention.ts";
import type { PostingText } from "./posting-text.ts";

/** `undefined` means "not stated"; it is never filled with a guess. */
export type Enricher<T> = (text: PostingText) => Fact<T> | undefined;
