// Errors as RFC 9457 problem details; only what the caller can mend is told.
import { UserError } from "../errors.ts";

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  hint?: string;
  /** The word that was probably meant, for programs that mend their request. */
  did_you_mean?: string;
}

const STATUS: Record<string, number> = {
  not_found: 404,
  store_held: 503,
  store_unreachable: 503,
  store_unusable: 503,
  disk_full: 507,
  forbidden: 403,
  too_large: 413,
};

export function problemOf(error: unknown): ProblemDetails {
  if (!isUserError(error)) {
    return {
      type: "about:blank",
      title: "Something went wrong here",
      status: 500,
      detail: "this is a fault of the program, not of the request",
    };
  }
  const status = STATUS[error.code] ?? 400;
  return {
    type: "about:blank",
    title:
      status === 404 ? "Not found" : status === 400 ? "The request does not fit" : "Can't be answered now",
    status,
    detail: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.didYouMean === undefined ? {} : { did_you_mean: error.didYouMean }),
  };
}

/** The built site brings a copy of the class, so the name tells, not the class. */
function isUserError(error: unknown): error is UserError {
  return error instanceof UserError || (error instanceof Error && error.name === "UserError");
}

export function problemResponse(problem: ProblemDetails, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": "application/problem+json", "access-control-allow-origin": "*", ...headers },
  });
}
