/** The page of a receipt; ids hold characters that are legal in a path but for the few encoded here. */
export function receiptPath(id: string): string {
  return `/receipts/${id.replaceAll("%", "%25").replaceAll("?", "%3F").replaceAll("#", "%23").replaceAll("/", "%2F")}`;
}
