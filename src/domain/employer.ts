/** One spelling per employer, for counting: case, punctuation and the legal form are left out. */
export function employerKey(employer: string): string {
  return employer
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(LEGAL_FORMS, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

const LEGAL_FORMS =
  /[,\s]+(?:inc|llc|ltd|limited|corp|corporation|co|gmbh|ag|plc|pbc|bv|pty|sa|srl|sas)\.?\s*$/i;
