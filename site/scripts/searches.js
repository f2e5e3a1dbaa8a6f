// The page of openings in the browser: results follow the form, and what concerns one reader alone, searches and
// employers they keep or hide, stays in their browser. Without this script the form is a plain form.

const SEARCHES = "twopaths.searches";
const HIDDEN = "twopaths.hiddenEmployers";
const MOST = 100;
/** Milliseconds after the last key before results follow. */
const PAUSE = 250;

/** Lists of texts; a browser that keeps nothing has none. */
function kept(key) {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(value) ? value.filter((each) => typeof each === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function keep(key, values) {
  try {
    localStorage.setItem(key, JSON.stringify([...new Set(values)].slice(-MOST)));
  } catch {
    // Private windows may refuse; the page works without.
  }
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function button(text, onclick) {
  return element("button", { type: "button", className: "small-button", textContent: text, onclick });
}

/** A search by what it asks, e.g. "q: agent, country: US". */
function searchName(search) {
  const words = [...new URLSearchParams(search)].map(([name, value]) => `${name}: ${value}`);
  return words.length === 0 ? "all postings" : words.join(", ");
}

function showSearches(place) {
  const saved = kept(SEARCHES);
  const here = location.search;
  const redraw = () => show();
  const parts = [];
  if (here !== "" && !saved.includes(here))
    parts.push(
      button("Save this search", () => {
        keep(SEARCHES, [...saved, here]);
        redraw();
      }),
    );
  if (saved.length > 0) {
    const items = saved.map((search) =>
      element(
        "li",
        {},
        element("a", { href: `/openings${search}`, textContent: searchName(search) }),
        " ",
        button("Forget", () => {
          keep(
            SEARCHES,
            saved.filter((each) => each !== search),
          );
          redraw();
        }),
      ),
    );
    parts.push(
      element("p", { className: "quiet", textContent: "Saved in this browser" }),
      element("ul", {}, ...items),
    );
  }
  place.append(...parts);
}

function showHidden(place) {
  const hidden = kept(HIDDEN);
  const rows = [...document.querySelectorAll(".opening-row[data-employer]")];
  let count = 0;
  for (const row of rows) {
    const employer = row.dataset.employer;
    row.hidden = hidden.includes(employer);
    if (row.hidden) count++;
    row.querySelector("[data-hide]")?.remove();
    if (employer === "") continue;
    const hide = button("Hide employer", () => {
      keep(HIDDEN, [...kept(HIDDEN), employer]);
      show();
    });
    hide.dataset.hide = "";
    hide.setAttribute("aria-label", `Hide employer ${employer}`);
    row.querySelector(".opening-side")?.append(hide);
  }
  if (hidden.length === 0) return;
  const words = `${count} of this page's postings are of employers you hid (${hidden.join(", ")}). `;
  place.append(
    element(
      "p",
      { className: "quiet" },
      words,
      button("Show them again", () => {
        keep(HIDDEN, []);
        show();
      }),
    ),
  );
}

function show() {
  const place = document.querySelector("[data-kept]");
  if (place === null) return;
  place.replaceChildren();
  showSearches(place);
  showHidden(place);
  place.hidden = place.childElementCount === 0;
}

/** The site's own page, in which posting text is escaped already; nothing else is ever parsed. */
const policy = globalThis.trustedTypes?.createPolicy("twopaths-page", { createHTML: (html) => html });

let latest = 0;

/** The page of another search in place of this one; a plain visit where that fails. */
async function follow(address) {
  const turn = ++latest;
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    const html = await response.text();
    if (turn !== latest) return;
    const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
    const restore = whatIsInHand();
    for (const part of ["main", ".site-foot"]) {
      const next = document.importNode(page.querySelector(part), true);
      document.querySelector(part).replaceWith(next);
    }
    restore();
    history.replaceState(null, "", response.url);
    show();
  } catch {
    location.assign(address);
  }
}

/** What the reader is typing in, and which parts they opened, to be put back once the page is another. */
function whatIsInHand() {
  const { activeElement: active } = document;
  const { name, value, type, selectionStart } = active ?? {};
  const isMore = document.querySelector("form.search details")?.open === true;
  return () => {
    const more = document.querySelector("form.search details");
    if (more !== null && isMore) more.open = true;
    if (!name) return;
    const alike = [...document.querySelectorAll(`form.search [name="${CSS.escape(name)}"]`)];
    const next = type === "checkbox" ? alike.find((each) => each.value === value) : alike[0];
    if (next === undefined) return;
    if (type === "text") next.value = value;
    next.focus({ preventScroll: true });
    if (type === "text") next.setSelectionRange(selectionStart, selectionStart);
  };
}

function addressOf(form) {
  const filled = [...new FormData(form)].filter(([, value]) => typeof value === "string" && value !== "");
  const search = new URLSearchParams(filled).toString();
  return search === "" ? "/openings" : `/openings?${search}`;
}

let waiting = 0;
document.addEventListener("change", ({ target }) => {
  const form = target.closest?.("form.search");
  if (form && target.name !== "q") follow(addressOf(form));
});
document.addEventListener("input", ({ target }) => {
  const form = target.closest?.("form.search");
  if (!form || target.name !== "q") return;
  clearTimeout(waiting);
  waiting = setTimeout(() => follow(addressOf(form)), PAUSE);
});
show();
