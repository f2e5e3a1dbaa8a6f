// What an assistant may read without asking a question: the directory of roles, the glossary, the method.
import {
  ErrorCode,
  type ListResourcesResult,
  type ListResourceTemplatesResult,
  McpError,
  type ReadResourceResult,
} from "@modelcontextprotocol/sdk/types.js";
import { answerMarkdown } from "../domain/answer-markdown.ts";
import { UserError } from "../errors.ts";
import type { Ask } from "../reports/index.ts";

export interface ResourceOptions {
  ask: Ask;
  receiptUrl(id: string): string;
  /** The methodology as Markdown. */
  method(): string;
}

const MARKDOWN = "text/markdown";

export function listResources(): ListResourcesResult {
  return {
    resources: [
      {
        uri: "twopaths://roles",
        name: "roles",
        title: "Directory of roles",
        description: "Each role with what it is, what it is not, its postings and its pay.",
        mimeType: MARKDOWN,
      },
      {
        uri: "twopaths://glossary",
        name: "glossary",
        title: "Glossary",
        description: "The words of both fields, each with its use in the postings of either role.",
        mimeType: MARKDOWN,
      },
      {
        uri: "twopaths://method",
        name: "method",
        title: "Method",
        description: "How each number is made, and what is known to be wrong with the data.",
        mimeType: MARKDOWN,
      },
    ],
  };
}

export function listResourceTemplates(): ListResourceTemplatesResult {
  return {
    resourceTemplates: [
      {
        uriTemplate: "twopaths://roles/{role}",
        name: "role",
        title: "One role of the directory",
        mimeType: MARKDOWN,
      },
      {
        uriTemplate: "twopaths://glossary/{term}",
        name: "term",
        title: "One word of the glossary",
        mimeType: MARKDOWN,
      },
    ],
  };
}

/** Throws the protocol's own error for an address that is none. */
export async function readResource(options: ResourceOptions, uri: string): Promise<ReadResourceResult> {
  try {
    return { contents: [{ uri, mimeType: MARKDOWN, text: await textOf(options, uri) }] };
  } catch (error) {
    if (error instanceof UserError) throw new McpError(ErrorCode.InvalidParams, error.message);
    throw error;
  }
}

async function textOf({ ask, receiptUrl, method }: ResourceOptions, uri: string): Promise<string> {
  const [, kind, name] = /^twopaths:\/\/(roles|glossary|method)(?:\/([\w-]{1,80}))?$/.exec(uri) ?? [];
  if (kind === "method" && name === undefined) return method();
  if (kind === "glossary")
    return answerMarkdown(
      await ask("glossary", name === undefined ? {} : { term: name }),
      receiptUrl,
      EVERY_ROW,
    );
  if (kind === "roles") {
    const answer = await ask("roles", {});
    const rows = answer.rows.filter(({ role }) => name === undefined || role === name);
    if (rows.length > 0) return answerMarkdown({ ...answer, rows }, receiptUrl, EVERY_ROW);
  }
  throw new UserError(`no such resource: ${uri.slice(0, 200)}`, { code: "not_found" });
}

const EVERY_ROW = Number.POSITIVE_INFINITY;
