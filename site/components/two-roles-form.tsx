// Which two roles a page sets side by side, as a plain form.
import { ROLE_CHOICES } from "../choices.ts";
import type { Roles } from "../findings/compare-rows.ts";
import { SelectField, TextField } from "./filter-form.tsx";

export function TwoRolesForm({ roles, params }: { roles: Roles; params: Record<string, unknown> }) {
  const country = params.country;
  return (
    <form method="get" class="bar-form">
      <SelectField name="role" label="One role" choices={ROLE_CHOICES} value={roles.role.family} />
      <SelectField name="against" label="The other" choices={ROLE_CHOICES} value={roles.against.family} />
      <TextField
        name="country"
        label="Countries"
        value={Array.isArray(country) ? country.join(", ") : undefined}
        hint="all"
      />
      <button type="submit">Show</button>
    </form>
  );
}
