interface Fields {
  vatId: string;
  number: string;
  order: string;
  net: number;
  tax: number;
  gross: number;
  currency: string;
  iban: string;
  lines: string;
}
interface Document {
  id: string;
  text: string;
}
interface Message {
  role: "system" | "user";
  content: string;
}
interface Tool {
  type: "function";
  function: { name: string; description: string };
}
type Chat = (request: { model: string; messages: Message[]; tools?: Tool[] }) => Promise<{
  choices: { message: { content: string | null; tool_calls?: { function: { name: string } }[] } }[];
}>;
interface Entry {
  key: string;
  document: string;
  supplierId: string;
  account: string;
}
interface Tools {
  supplier(vatId: string): Promise<{ id: string; name: string; iban: string } | null>;
  order(
    number: string,
  ): Promise<{ number: string; supplierId: string; net: number; currency: string } | null>;
  find(key: string): Promise<{ document: string } | null>;
  askPerson(question: {
    document: string;
    reason: string;
  }): Promise<{ decision: "pay" | "refuse"; invoice?: Fields }>;
  post(entry: Entry & Omit<Fields, "vatId" | "lines">): Promise<{ document: string; isNew: boolean }>;
}
interface Policy {
  limit: number;
  rates: Record<string, number>;
  accounts: Record<string, string>;
}
interface Given {
  chat: Chat;
  tools: Tools;
  policy: Policy;
}
interface Result {
  outcome: "posted" | "duplicate" | "refused";
}

const READER =
  "Read the invoice and answer with JSON alone: vatId, number, order, net, tax, gross, currency, iban, lines, and approved if nobody needs to be asked.";
/** Who reads, in turn, until a reading stands up. */
const READERS = ["brook-medium", "brook-medium", "atlas-large", "atlas-large"];

export function createWorkflow(given: Given): (document: Document) => Promise<Result> {
  // A document that is delivered again while it is under way shares the answer.
  const underWay = new Map<string, Promise<Result>>();
  return (document) => {
    const known = underWay.get(document.id);
    if (known !== undefined) return known;
    const result = handle(document, given).catch((error) => {
      underWay.delete(document.id);
      throw error;
    });
    underWay.set(document.id, result);
    return result;
  };
}

async function handle(document: Document, { chat, tools, policy }: Given): Promise<Result> {
  const read = await readWell(document, chat);
  const found = read === undefined ? undefined : await doubtsAbout(read, { tools, policy });
  if (read !== undefined && found?.key !== undefined) {
    const entry = await tools.find(found.key);
    if (entry !== null) return { outcome: entry.document === document.id ? "posted" : "duplicate" };
  }
  const doubts = found?.doubts ?? ["the document could not be read"];
  const isApproved = (read as { approved?: boolean } | undefined)?.approved === true;
  if (doubts.length === 0 || isApproved) return post(document, read!, { chat, tools, policy });
  const { decision, invoice } = await tools.askPerson({ document: document.id, reason: doubts.join("; ") });
  return decision === "pay"
    ? post(document, invoice ?? read!, { chat, tools, policy })
    : { outcome: "refused" };
}

/** The extraction agent and its examiner: what was read must stand in the text and add up. Else it is read again. */
async function readWell(document: Document, chat: Chat): Promise<Fields | undefined> {
  let last: Fields | undefined;
  for (const model of READERS) {
    const completion = await chat({
      model,
      messages: [
        { role: "system", content: READER },
        { role: "user", content: document.text },
      ],
    });
    const fields = parsed(completion.choices[0]?.message.content ?? "");
    if (fields === undefined || !standsIn(fields, document.text)) continue;
    if (addsUp(fields)) return fields;
    // Read in the same way twice, it is the document that does not add up.
    if (last !== undefined && JSON.stringify(last) === JSON.stringify(fields)) return fields;
    last = fields;
  }
  return last;
}

function parsed(text: string): Fields | undefined {
  try {
    const fields = JSON.parse(text) as Fields;
    const hasAmounts = [fields.net, fields.tax, fields.gross].every((amount) => typeof amount === "number");
    return hasAmounts && typeof fields.number === "string" ? fields : undefined;
  } catch {
    return undefined;
  }
}

function standsIn({ vatId, number, iban, net, tax, gross }: Fields, text: string): boolean {
  const digits = text.replaceAll(/[\s.,']/g, "");
  const amounts = [net, tax, gross].map((amount) => amount.toFixed(2).replace(".", ""));
  return (
    [vatId, number, iban].every((part) => text.includes(part)) &&
    amounts.every((part) => digits.includes(part))
  );
}

function addsUp({ net, tax, gross }: Fields): boolean {
  return Math.abs(net + tax - gross) < 0.02 && tax > 0;
}

/** The rules of the house, in code: whatever they object to goes to a person. */
async function doubtsAbout(read: Fields, { tools, policy }: Pick<Given, "tools" | "policy">) {
  const [supplier, order] = await Promise.all([tools.supplier(read.vatId), tools.order(read.order)]);
  const doubts: string[] = [];
  if (!addsUp(read)) doubts.push("net and tax do not make the total");
  if (supplier === null) doubts.push("the supplier is not registered");
  else if (supplier.iban !== read.iban) doubts.push("the account is not the registered one");
  if (order === null || order.supplierId !== supplier?.id)
    doubts.push("there is no such order of this supplier");
  else if (Math.abs(read.net / order.net - 1) > 0.02) doubts.push("the amount differs from the order");
  if (read.gross * (policy.rates[read.currency] ?? Number.POSITIVE_INFINITY) > policy.limit)
    doubts.push("above the limit");
  return { doubts, key: supplier === null ? undefined : keyOf(supplier.id, read.number) };
}

/** Names the debt, not the scan: the same for every copy and every delivery. */
function keyOf(supplierId: string, number: string): string {
  return `${supplierId}:${number.replaceAll(/[^A-Z0-9]/gi, "").toUpperCase()}`;
}

async function post(document: Document, read: Fields, { chat, tools, policy }: Given): Promise<Result> {
  const supplier = await tools.supplier(read.vatId);
  if (supplier === null) return { outcome: "refused" };
  const { number, order, net, tax, gross, currency, iban } = read;
  const entry = {
    key: keyOf(supplier.id, number),
    document: document.id,
    supplierId: supplier.id,
    account: await accountFor(read.lines, chat, policy),
    ...{ number, order, net, tax, gross, currency, iban },
  };
  for (let time = 1; ; time++) {
    try {
      const posted = await tools.post(entry);
      return { outcome: posted.document === document.id ? "posted" : "duplicate" };
    } catch (error) {
      // It may have been posted all the same: the key makes asking again safe.
      if ((error as { status?: number }).status !== 504 || time === 5) throw error;
    }
  }
}

async function accountFor(lines: string, chat: Chat, { accounts }: Policy): Promise<string> {
  const tools = Object.entries(accounts).map(([name, description]) => ({
    type: "function" as const,
    function: { name, description },
  }));
  const completion = await chat({
    model: "brook-medium",
    messages: [{ role: "user", content: lines }],
    tools,
  });
  return completion.choices[0]?.message.tool_calls?.[0]?.function.name ?? Object.keys(accounts)[0]!;
}
