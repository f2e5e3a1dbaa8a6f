// A document of ours as a page.
import { type Block, blocksOf, inlinesOf } from "../markdown.ts";

export function Prose({ markdown }: { markdown: string }) {
  return (
    <div class="prose">
      {blocksOf(markdown).map((block, index) => (
        <BlockView key={`${block.kind}${index}`} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as "h2";
      return (
        <Heading id={block.id}>
          <Line text={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Line text={block.text} />
        </p>
      );
    case "list":
      return (
        <ul>
          <Items items={block.items} />
        </ul>
      );
    case "steps":
      return (
        <ol>
          <Items items={block.items} />
        </ol>
      );
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "table":
      return <TableView head={block.head} rows={block.rows} />;
  }
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <>
      {items.map((item) => (
        <li key={item}>
          <Line text={item} />
        </li>
      ))}
    </>
  );
}

function TableView({ head, rows }: { head: readonly string[]; rows: readonly string[][] }) {
  return (
    <div class="table-frame">
      <table class="prose-table">
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                <Line text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell) => (
                <td key={cell}>
                  <Line text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ text }: { text: string }) {
  return (
    <>
      {inlinesOf(text).map((part) => {
        if (part.kind === "link")
          return (
            <a key={part.href} href={part.href}>
              {part.text}
            </a>
          );
        if (part.kind === "code") return <code key={part.text}>{part.text}</code>;
        if (part.kind === "text") return part.text;
        return (
          <strong key={part.text}>
            <Line text={part.text} />
          </strong>
        );
      })}
    </>
  );
}
