// What a comparison takes in its address, and where a form that picks two other roles leads.
import { h } from "preact";
import type { PageContent } from "./page.ts";
import type { Kind } from "./query.ts";

export const COMPARE_KINDS: Record<string, Kind> = { country: "list", skills: "number" };

interface TwoRoles {
  role: string;
  against: string;
}

/** A form gives the roles as a query; their address has them in its path. Undefined where none were picked. */
export function movedTo(
  query: Record<string, string[]>,
  { role, against }: TwoRoles,
): PageContent | undefined {
  const picked = { role: query.role?.[0], against: query.against?.[0] };
  if (picked.role === undefined && picked.against === undefined) return undefined;
  const location = `/compare/${picked.role ?? role}/${picked.against ?? against}`;
  return {
    title: "Moved",
    description: "",
    body: h("p", null, "Moved."),
    status: 303,
    headers: { location },
  };
}
