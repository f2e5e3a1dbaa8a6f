// The head's navigation: a fold that opens without script holds what would not fit on a line.
import { isCurrent, MAIN, type Place, QUESTIONS } from "../navigation.ts";

export function SiteNavigation({ path, hasPage }: { path: string; hasPage: (path: string) => boolean }) {
  const here = QUESTIONS.flatMap(({ places }) => places).find(({ href }) => isCurrent(href, path));
  return (
    <nav aria-label="Main">
      <ul>
        {MAIN.filter(({ href }) => hasPage(href)).map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} path={path} />
          </li>
        ))}
        <li>
          <details class="questions">
            <summary>
              {here === undefined ? (
                "Questions"
              ) : (
                <>
                  Questions: <span class="here">{here.label}</span>
                </>
              )}
            </summary>
            <div class="questions-panel">
              {QUESTIONS.map(({ about, places }) => (
                <section key={about} aria-label={about}>
                  <p class="kicker">{about}</p>
                  <ul>
                    {places.map((place) => (
                      <li key={place.href}>
                        <PlaceLink place={place} path={path} />
                        <span class="quiet">{place.question}</span>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          </details>
        </li>
      </ul>
    </nav>
  );
}

export function PlaceLink({ place: { href, label, query = "" }, path }: { place: Place; path: string }) {
  return (
    <a href={`${href}${query}`} aria-current={isCurrent(href, path) ? "page" : undefined}>
      {label}
    </a>
  );
}
