import type { ComponentChildren } from "preact";
import { TextField } from "./filter-form.tsx";

/** Where and in which money pay is compared. */
export function PayForm({
  params,
  children,
}: {
  params: Record<string, unknown>;
  children?: ComponentChildren;
}) {
  const country = params.country;
  return (
    <form method="get" class="bar-form">
      {children}
      <TextField
        name="country"
        label="Countries"
        value={Array.isArray(country) ? country.join(", ") : undefined}
        hint="US"
      />
      <TextField name="currency" label="Currency" value={params.currency as string | undefined} hint="USD" />
      <button type="submit">Show</button>
    </form>
  );
}
