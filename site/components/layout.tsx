// The frame of every page: head, skip link, navigation, and a foot that says what the page rests on.

import mono from "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?url";
import serif from "@fontsource/newsreader/files/newsreader-latin-400-normal.woff2?url";
import sans from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import bold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import { renderToString } from "preact-render-to-string";
import { commandOf, fileOf } from "../addresses.ts";
import { dateText } from "../format.ts";
import { GROUNDS } from "../navigation.ts";
import type { PageContent, PageSource } from "../page.ts";
import icon from "../styles/icon.svg?url";
import styles from "../styles/site.css?url";
import { HeadLinks } from "./head-links.tsx";
import { PageAddressContext } from "./page-address.ts";
import { PlaceLink, SiteNavigation } from "./site-navigation.tsx";
import { HatchPattern } from "./stated-share.tsx";

export { Notes, Question } from "./question.tsx";

/** The whole document as text. */
export function document(content: PageContent, place: Place): string {
  return `<!doctype html>\n${renderToString(<Document content={content} {...place} />)}`;
}

export interface Place {
  path: string;
  /** Whether the site has a page at an address; what it has not is not linked to. */
  hasPage: (path: string) => boolean;
  /** e.g. "https://jobs.example.com"; without it the page names no full address of itself. */
  origin?: string;
  query?: Readonly<Record<string, unknown>>;
}

function Document({ content, path, hasPage, origin, query }: Place & { content: PageContent }) {
  const { title, description, body, source, isUnlisted } = content;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === "twopaths" ? title : `${title} · twopaths`}</title>
        <meta name="description" content={description} />
        {isUnlisted === true ? <meta name="robots" content="noindex" /> : null}
        {[serif, sans, bold, mono].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={styles} />
        {content.style === undefined ? null : <link rel="stylesheet" href={content.style} />}
        <link rel="icon" href={icon} type="image/svg+xml" />
        {content.script === undefined ? null : <script type="module" src={content.script} />}
        <HeadLinks content={content} path={path} origin={origin} query={query ?? {}} />
      </head>
      <body>
        <HatchPattern />
        <a class="skip" href="#main">
          Skip to the answer
        </a>
        <header class="site-head">
          <a class="wordmark" href="/">
            <span class="hue-agent">two</span>
            <span class="hue-ml">paths</span>
          </a>
          <SiteNavigation path={path} hasPage={hasPage} />
        </header>
        <main id="main" tabIndex={-1}>
          <PageAddressContext.Provider value={{ path, source }}>{body}</PageAddressContext.Provider>
        </main>
        <Foot source={source} path={path} />
      </body>
    </html>
  );
}

function Foot({ source, path }: { source: PageSource | undefined; path: string }) {
  return (
    <footer class="site-foot">
      <nav aria-label="Behind the answers">
        <ul>
          {GROUNDS.map((place) => (
            <li key={place.href}>
              <PlaceLink place={place} path={path} />
            </li>
          ))}
        </ul>
      </nav>
      {source === undefined ? null : (
        <div class="same-answer">
          <h2>The same answer elsewhere</h2>
          <p>
            <a href={fileOf(source, "json")}>JSON</a> · <a href={fileOf(source, "csv")}>CSV</a> ·{" "}
            <a href={fileOf(source, "parquet")}>Parquet</a> · <a href={fileOf(source, "md")}>Markdown</a> ·{" "}
            <a href={fileOf(source, "atom")}>Atom</a> · <a href={fileOf(source, "feed.json")}>JSON Feed</a>
          </p>
          <pre>
            <code>{commandOf(source.report, source.params)}</code>
          </pre>
          <AsOfLine source={source} />
        </div>
      )}
      <p class="quiet">
        Postings are advertisements: not vacancies, and not what is paid. Every number opens its receipt.{" "}
        <a href="/method">How each number is made</a>. twopaths is open source under the MIT licence; no
        account, no tracking, nothing loaded from elsewhere.
      </p>
    </footer>
  );
}

function AsOfLine({ source: { asOf } }: { source: PageSource }) {
  const first = dateText(asOf.firstObserved);
  const last = dateText(asOf.lastObserved);
  if (first === undefined || last === undefined) return <p class="quiet">No postings are loaded yet.</p>;
  return (
    <p class="quiet">
      As of {last}: postings observed from {first} on. Snapshot <code>{asOf.snapshot}</code>, rules{" "}
      <code>{asOf.rules}</code>.
    </p>
  );
}
