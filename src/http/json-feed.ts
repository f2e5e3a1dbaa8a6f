// A feed as JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/
import type { Feed } from "./feed.ts";

export function toJsonFeed({ title, self, page, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: page,
    feed_url: self,
    items: entries.map(({ id, title: name, updated, link, content }) => ({
      id,
      url: link,
      title: name.toWellFormed(),
      content_text: content.toWellFormed(),
      date_published: updated,
    })),
  });
}
