// The directory of roles: what each is, how many postings there are of it, and what they pay.
import { z } from "zod";
import { Figure } from "../domain/figure.ts";
import type { PostingFilter } from "../domain/filter.ts";
import { CountryCode } from "../domain/place.ts";
import { FAMILIES, FAMILY_LABELS, Family } from "../domain/role.ts";
import { whereOf } from "../store/where.ts";
import { countFigure } from "./judge.ts";
import { defineReport, type ReportContext } from "./report.ts";
import { PAY_COLUMNS, type PayRow, salaryFigures } from "./salary-cells.ts";

const Params = z.strictObject({
  role: z.array(Family).describe("role families; all when left out").optional(),
  kind: z
    .enum(["family", "archetype"])
    .default("archetype")
    .describe("the fourteen families, or finer roles"),
  country: z.array(CountryCode).default(["US"]).describe("where pay is read; ISO 3166 country code"),
  currency: z.string().length(3).default("USD").describe("ISO 4217 currency of the pay"),
});

const Row = z.strictObject({
  /** Slug of a finer role, or a family. */
  role: z.string(),
  label: z.string(),
  family: Family,
  definition: z.string(),
  /** What it is easily taken for, and is not. */
  isNot: z.string(),
  onetSoc: z.array(z.string()),
  esco: z.array(z.string()),
  /** Active unique postings in all sets, and on boards read whole. */
  postings: Figure,
  census: Figure,
  /** Posted base a year, all levels together. */
  median: Figure,
  disclosure: Figure,
});
type Row = z.infer<typeof Row>;

export const roles = defineReport({
  name: "roles",
  question: "Which AI roles are there, how many postings has each, and what do they pay?",
  params: Params,
  row: Row,
  example: { kind: "archetype", role: ["agent-engineer"] },
  run: async (context, { role, kind, country, currency }) => {
    const families = role ?? [...FAMILIES];
    const found = await postingsOf(context, families, country);
    const described = kind === "family" ? families.map(familyOf) : finerRoles(context, families);
    const rows = described.map((each): Row => {
      const filter: PostingFilter = kind === "family" ? { role: [each.family] } : { archetype: [each.role] };
      const key = kind === "family" ? "family" : "archetype";
      const here = found.filter((row) => row[key] === each.role);
      const { median, disclosure } = salaryFigures(
        { ...filter, country },
        currency,
        here.filter((row) => row.is_there),
      );
      return { ...each, ...counts(filter, here), median, disclosure };
    });
    return { rows: rows.sort((a, b) => (b.postings.value ?? 0) - (a.postings.value ?? 0)), notes: NOTES };
  },
});

const NOTES = [
  "Pay puts all levels together, so a role with more senior postings looks better paid; the salary report parts them.",
  "A posting belongs to one finer role: the narrowest that its title or, where the title is silent, its text names.",
  "Codes of O*NET and ESCO are cross-references where those lists know the role; they never decide what a posting is.",
];

type Described = Omit<Row, "postings" | "census" | "median" | "disclosure">;

function familyOf(family: Family): Described {
  return {
    role: family,
    label: FAMILY_LABELS[family],
    family,
    definition: "",
    isNot: "",
    onetSoc: [],
    esco: [],
  };
}

function finerRoles({ vocabulary }: ReportContext, families: readonly Family[]): Described[] {
  return vocabulary.archetypes
    .filter(({ family }) => families.includes(family))
    .map(({ archetype, preferredLabel, family, definition, isNot, onetSoc, esco }) => ({
      role: archetype,
      label: preferredLabel,
      family,
      definition,
      isNot,
      onetSoc: [...onetSoc],
      esco: [...esco],
    }));
}

interface RoleRow extends PayRow {
  family: string;
  archetype: string;
  census: boolean;
  is_there: boolean;
}

async function postingsOf(context: ReportContext, families: readonly Family[], country: string[]) {
  const { sql, params } = whereOf({});
  return context.query<RoleRow>(
    `SELECT family, archetype, census, hasAny(countries, {there:Array(String)}) AS is_there, ${PAY_COLUMNS}
     FROM current_postings
     WHERE ${sql} AND (family IN {families:Array(String)} OR archetype IN {archetypes:Array(String)})`,
    {
      ...params,
      there: country,
      families: [...families],
      archetypes: finerRoles(context, families).map(({ role }) => role),
    },
  );
}

function counts(filter: PostingFilter, here: readonly RoleRow[]): Pick<Row, "postings" | "census"> {
  const figure = (of: PostingFilter, rows: readonly RoleRow[]) =>
    countFigure(
      { measure: "active-postings", filter: of },
      rows.length,
      new Set(rows.map(({ employer_key }) => employer_key)).size,
    );
  return {
    postings: figure(filter, here),
    census: figure(
      { ...filter, panel: "census" },
      here.filter((row) => row.census),
    ),
  };
}
