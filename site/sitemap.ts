// The map of the site: pages that say something of their own, with the day their data was last looked at.
// https://www.sitemaps.org/protocol.html
import type { PageRequest } from "./page.ts";
import { pages } from "./pages/index.ts";

export async function sitemap({ ask, origin, vocabulary }: PageRequest): Promise<string> {
  const { asOf } = await ask("coverage", {});
  const day = asOf.lastObserved;
  const paths = [
    ...pages.map(({ address }) => address).filter((address) => !address.includes(":")),
    ...vocabulary.archetypes.map(({ archetype }) => `/roles/${archetype}`),
    ...vocabulary.glossary.map(({ term }) => `/glossary/${term}`),
    ...vocabulary.workSamples.map(({ slug }) => `/work-samples/${slug}`),
    ...vocabulary.writtenExercises.map(({ slug }) => `/written-exercises/${slug}`),
  ];
  const lines = paths.map(
    (path) => `  <url><loc>${origin}${path}</loc>${day === null ? "" : `<lastmod>${day}</lastmod>`}</url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("\n")}
</urlset>
`;
}
