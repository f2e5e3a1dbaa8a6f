// What a page says when it can't be given.
import type { PageContent } from "../page.ts";

export interface PageError {
  status: number;
  title: string;
  detail: string;
  hint?: string;
}

export function problem({ status, title, detail, hint }: PageError): PageContent {
  return {
    title,
    description: title,
    status,
    isUnlisted: true,
    body: (
      <header class="opening">
        <p class="kicker">{status}</p>
        <h1>{title}</h1>
        <p class="lede">{sentence(detail)}</p>
        {hint === undefined ? null : <p>{sentence(hint)}</p>}
        <p>
          <a href="/">Compare the two paths</a>, or <a href="/openings">search the openings</a>.
        </p>
      </header>
    ),
  };
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!…]$/.test(capital) ? capital : `${capital}.`;
}
