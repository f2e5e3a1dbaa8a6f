// What a page says of itself to programs: its address, its previews, its feeds.
import { fileOf, withQuery } from "../addresses.ts";
import type { PageContent } from "../page.ts";

interface HeadLinksProps {
  content: PageContent;
  path: string;
  origin: string | undefined;
  query: Readonly<Record<string, unknown>>;
}

export function HeadLinks({ content, path, origin, query }: HeadLinksProps) {
  const { source, title, description } = content;
  const address = withQuery(path, source === undefined ? {} : askedFor(source.params, query));
  return (
    <>
      {origin === undefined ? null : (
        <>
          <link rel="canonical" href={origin + address} />
          <meta property="og:url" content={origin + address} />
          <meta property="og:image" content={origin + previewAddress(path)} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={`${title}. ${description}`} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <meta property="og:site_name" content="twopaths" />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {source === undefined ? null : (
        <>
          <link rel="alternate" type="application/json" href={fileOf(source, "json")} />
          <link
            rel="alternate"
            type="application/atom+xml"
            title={`${title}, Atom`}
            href={fileOf(source, "atom")}
          />
          <link
            rel="alternate"
            type="application/feed+json"
            title={`${title}, JSON Feed`}
            href={fileOf(source, "feed.json")}
          />
        </>
      )}
      {content.structured === undefined ? null : (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: structuredText(content.structured) }}
        />
      )}
    </>
  );
}

function previewAddress(path: string): string {
  return path === "/" ? "/home.png" : `${path}.png`;
}

/** What was read from the address, in the words it was read as: other spellings of it are the same page. */
function askedFor(
  params: Record<string, unknown>,
  query: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => name in query));
}

/** JSON inside HTML: no "<" of a value may end or open a tag. */
function structuredText(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
