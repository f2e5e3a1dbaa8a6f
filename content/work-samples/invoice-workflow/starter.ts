/** What a reader is asked for. Amounts are numbers. */
interface Fields {
  vatId: string;
  number: string;
  order: string;
  net: number;
  tax: number;
  gross: number;
  currency: string;
  iban: string;
  /** What was delivered, as printed. */
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
  /** The ledger holds one entry for a key: posting it again changes nothing. */
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
  /** Above so many euros, tax included, a person must agree. */
  limit: number;
  /** Euros for one unit of a currency. */
  rates: Record<string, number>;
  /** Name and description of each account. */
  accounts: Record<string, string>;
}
interface Given {
  chat: Chat;
  tools: Tools;
  policy: Policy;
}
interface Result {
  /** A copy of what has been posted is a duplicate. */
  outcome: "posted" | "duplicate" | "refused";
}

/** Called when the program starts. The function it returns is called for every document. */
export function createWorkflow({ chat, tools }: Given): (document: Document) => Promise<Result> {
  return async (document) => {
    const completion = await chat({
      model: "brook-medium",
      messages: [
        {
          role: "system",
          content: "Answer with JSON: vatId, number, order, net, tax, gross, currency, iban, lines",
        },
        { role: "user", content: document.text },
      ],
    });
    const read = JSON.parse(completion.choices[0]?.message.content ?? "") as Fields;
    const supplier = await tools.supplier(read.vatId);
    const { number, order, net, tax, gross, currency, iban } = read;
    await tools.post({
      key: document.id,
      document: document.id,
      supplierId: supplier?.id ?? "unknown",
      account: "office",
      ...{ number, order, net, tax, gross, currency, iban },
    });
    return { outcome: "posted" };
  };
}
