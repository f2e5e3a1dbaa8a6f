// The interface description, OpenAPI 3.1, derived from the reports' own schemas.
import { z } from "zod";
import type { Report } from "../reports/report.ts";

export function openApi(reports: readonly Report[], version: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "twopaths",
      version,
      description:
        "AI agent engineer or ML engineer? Answers from real job postings, a receipt behind every number. An address that ends in .csv, .md, .atom, .feed.json or .parquet gives the same answer in that form.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths: Object.fromEntries(reports.map((report) => [`/api/${report.name}`, pathOf(report)])),
  };
}

function pathOf(report: Report): object {
  return {
    get: {
      operationId: report.name,
      summary: report.question,
      parameters: parametersOf(report),
      responses: {
        200: {
          description: "the answer",
          content: { "application/json": { schema: answerSchema(report) } },
        },
        304: { description: "the answer is the one that If-None-Match names" },
        400: { description: "a parameter does not fit", content: problemContent },
        404: { description: "not found", content: problemContent },
        429: {
          description: "this address asks too often; Retry-After says for how long to wait",
          content: problemContent,
        },
      },
    },
  };
}

const problemContent = {
  "application/problem+json": {
    schema: {
      type: "object",
      required: ["type", "title", "status", "detail"],
      properties: {
        type: { type: "string" },
        title: { type: "string" },
        status: { type: "integer" },
        detail: { type: "string" },
        hint: { type: "string" },
        did_you_mean: { type: "string" },
      },
    },
  },
};

function parametersOf(report: Report): object[] {
  const schema = z.toJSONSchema(report.params, { io: "input" }) as JsonSchema;
  const example = report.example as Record<string, unknown>;
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = property as JsonSchema & { description?: string };
    return {
      name,
      in: "query",
      required: schema.required?.includes(name) ?? false,
      ...(description === undefined ? {} : { description }),
      schema: rest,
      ...(rest.type === "array" ? { style: "form", explode: false } : {}),
      ...(name in example ? { example: example[name] } : {}),
    };
  });
}

interface JsonSchema {
  type?: string;
  properties?: Record<string, unknown>;
  required?: string[];
}

function answerSchema(report: Report): object {
  const row = z.toJSONSchema(report.row, { io: "output" }) as Record<string, unknown>;
  delete row.$schema;
  return {
    type: "object",
    required: ["data", "meta"],
    properties: {
      data: { type: "array", items: row },
      meta: {
        type: "object",
        required: ["report", "question", "params", "asOf", "figures", "notes", "next"],
        properties: {
          report: { type: "string" },
          question: { type: "string" },
          params: { type: "object" },
          asOf: { type: "object" },
          figures: { type: "object" },
          notes: { type: "array", items: { type: "string" } },
          next: { type: ["string", "null"] },
        },
      },
    },
  };
}
