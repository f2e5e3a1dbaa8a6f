// How postings write money: signs, codes and words of currencies, and what each is roughly worth.

/** Signs and words right before an amount, longest first where one ends like another. */
export const SIGN_BEFORE =
  /(US\s?\$|USD\s?\$|CA\$|CAD\s?\$|C\$|AU\$|AUD\s?\$|A\$|SG\$|SGD\s?\$|S\$|NZ\$|NZD\s?\$|HK\$|HKD\s?\$|NT\$|MX\$|R\$|\$|£|€|₹|¥|￥|₩|₪|₺|₱|฿|₫|₴|₽|\b(?:USD|EUR|GBP|INR|CAD|AUD|SGD|NZD|CHF|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN|ILS|BRL|MXN|ZAR|HKD|JPY|CNY|RMB|KRW|TWD|THB|PHP|IDR|VND|MYR|TRY|AED|SAR|UAH|RUB|Rs\.?|EURO?S?|RM|Kč|NIS))\s{0,2}$/;

/** Signs and words right after an amount. */
export const SIGN_AFTER =
  /\s{0,2}(?:(US\$|CA\$|C\$|A\$|S\$|£|€|₹|¥|元|円|원|₩|₪|₺|₱|฿|₫|₴|₽|zł|Kč)|(USD|EUR|GBP|INR|CAD|AUD|SGD|NZD|CHF|PLN|SEK|NOK|DKK|CZK|HUF|RON|BGN|ILS|BRL|MXN|ZAR|HKD|JPY|CNY|RMB|KRW|TWD|THB|PHP|IDR|VND|MYR|TRY|AED|SAR|UAH|RUB|[Ee]uros?|EUROS?|[Pp]ounds|[Rr]upees|dollars|zl|kr)(?![\p{L}\d])|(\$)(?!\s?\d))/uy;

const CODES: Record<string, string> = {
  US$: "USD",
  CA$: "CAD",
  C$: "CAD",
  AU$: "AUD",
  A$: "AUD",
  SG$: "SGD",
  S$: "SGD",
  NZ$: "NZD",
  HK$: "HKD",
  NT$: "TWD",
  MX$: "MXN",
  R$: "BRL",
  "£": "GBP",
  "€": "EUR",
  "₹": "INR",
  "₩": "KRW",
  "₪": "ILS",
  "₺": "TRY",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₴": "UAH",
  "₽": "RUB",
  元: "CNY",
  円: "JPY",
  원: "KRW",
  ZŁ: "PLN",
  ZL: "PLN",
  KČ: "CZK",
  RS: "INR",
  RUPEES: "INR",
  RM: "MYR",
  NIS: "ILS",
  RMB: "CNY",
  EURO: "EUR",
  EUROS: "EUR",
  EUR: "EUR",
  POUNDS: "GBP",
};

/** Signs that several countries use; the rest of the posting decides. */
export type CurrencyHint = { code: string } | { sign: "$" | "¥" | "kr" };

export function currencyHint(written: string): CurrencyHint {
  const word = written.replace(/[\s.]/g, "").toUpperCase();
  if (word === "$" || word === "DOLLARS") return { sign: "$" };
  if (word === "¥" || word === "￥") return { sign: "¥" };
  if (word === "KR") return { sign: "kr" };
  if (word.endsWith("$") && word.length === 4) return { code: word.slice(0, 3) };
  return { code: CODES[word] ?? word };
}

interface Country {
  code: string;
  place: RegExp;
}

const DOLLARS: readonly Country[] = [
  {
    code: "CAD",
    place:
      /\bCanad|\bToronto\b|\bVancouver\b(?!,? WA)|\bMontr[eé]al\b|\bOttawa\b|\bCalgary\b|\bOntario\b|\bWaterloo\b|, (?:ON|BC|QC|AB)\b/,
  },
  { code: "AUD", place: /\bAustralia|\bSydney\b|\bMelbourne\b(?!,? FL)|\bBrisbane\b|\bPerth\b/ },
  { code: "NZD", place: /\bNew Zealand\b|\bAuckland\b|\bWellington\b/ },
  { code: "SGD", place: /\bSingapore\b/ },
  { code: "HKD", place: /\bHong Kong\b/ },
];
const UNITED_STATES =
  /\bUS\b|\bU\.S|\bUSA\b|\bUnited States\b|, (?:CA|NY|WA|TX|MA|IL|CO|GA|FL|NC|VA|DC|NJ|PA|OH|OR|UT|AZ|MD|MI|MN|TN|MO|WI|CT|IN|NV)\b|New York|San Francisco|\bSeattle\b|\bBoston\b|\bAustin\b|\bChicago\b/;
const CROWNS: readonly Country[] = [
  { code: "NOK", place: /\bNorway|\bOslo\b|\bBergen\b/ },
  { code: "DKK", place: /\bDenmark|\bCopenhagen\b|\bAarhus\b/ },
];
const CHINA = /\bChina\b|\bBeijing\b|\bShanghai\b|\bShenzhen\b|\bHangzhou\b|[一-鿿]{2}/;
const JAPAN = /\bJapan|\bTokyo\b|\bOsaka\b|[぀-ヿ]/;

/** Reads a sign that several countries use by the place the pay is stated for. */
export function currencyOf(hint: CurrencyHint, place: string): string {
  if ("code" in hint) return hint.code;
  if (hint.sign === "kr") return CROWNS.find((country) => country.place.test(place))?.code ?? "SEK";
  if (hint.sign === "¥") return CHINA.test(place) && !JAPAN.test(place) ? "CNY" : "JPY";
  if (UNITED_STATES.test(place)) return "USD";
  return DOLLARS.find((country) => country.place.test(place))?.code ?? "USD";
}

/** Dollars per unit, one figure each and never used to convert: only to tell pay from nonsense. */
const ROUGH_DOLLARS: Record<string, number> = {
  USD: 1,
  EUR: 1.1,
  GBP: 1.3,
  CHF: 1.2,
  CAD: 0.72,
  AUD: 0.65,
  NZD: 0.6,
  SGD: 0.75,
  HKD: 0.13,
  INR: 0.012,
  JPY: 0.0067,
  CNY: 0.14,
  KRW: 0.00072,
  TWD: 0.031,
  PLN: 0.25,
  SEK: 0.1,
  NOK: 0.1,
  DKK: 0.15,
  CZK: 0.045,
  HUF: 0.0028,
  RON: 0.22,
  BGN: 0.56,
  ILS: 0.27,
  BRL: 0.18,
  MXN: 0.055,
  ZAR: 0.055,
  THB: 0.03,
  PHP: 0.0175,
  IDR: 0.000062,
  VND: 0.00004,
  MYR: 0.22,
  TRY: 0.03,
  AED: 0.27,
  SAR: 0.27,
  UAH: 0.024,
  RUB: 0.011,
};

export function roughDollars(amount: number, currency: string): number {
  return amount * (ROUGH_DOLLARS[currency] ?? 1);
}
