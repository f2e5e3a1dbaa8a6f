/** One spelling per employer, for counting: case, punctuation and the legal form are left out. */
export function employerKey(employer: string): string {
  const words = employer
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f.]/g, "")
    .split(/[\s,]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, ""))
    .filter((word) => word !== "");
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop();
  return words.join("");
}

/** As they stand last in a name without their dots, e.g. "bv" of "B.V."; a name may end in two, "Co., Ltd.". */
const LEGAL_FORMS = new Set(
  "inc llc llp ltd limited corp corporation co gmbh kg ag plc pbc bv nv pty pte pvt sa sarl srl sas oy ab".split(
    " ",
  ),
);
