// The fewest skills to add so that a part of each path's postings opens.
import { useContext } from "preact/hooks";
import type { DecisionRow } from "../../src/decision/decision-row.ts";
import { PATHS, type Path } from "../../src/domain/role.ts";
import { lookOf } from "../charts/paths.ts";
import { capital, count, listed, percent } from "../format.ts";
import { pathName, rowsAbout } from "./decision-rows.ts";
import { Counted, ListingContext } from "./listing.tsx";

export function BridgePart({ rows }: { rows: readonly DecisionRow[] }) {
  const overlap = rowsAbout(rows, "overlap").map(({ label }) => label);
  return (
    <>
      {overlap.length === 0 ? null : (
        <p>In the bridges to both roles, so not lost whichever it is: {listed(overlap)}.</p>
      )}
      <div class="bridges">
        {PATHS.map((role) => (
          <BridgeTo key={role} rows={rowsAbout(rows, "bridge", role)} role={role} />
        ))}
      </div>
      <p class="quiet">
        What a skill costs to learn is yours to say, in any unit; nothing here claims it. A skill is chosen by
        what it opens over what it costs.
      </p>
    </>
  );
}

/** Steps of a bridge that are not folded away. */
const IN_SIGHT = 8;

function BridgeTo({ rows, role }: { rows: readonly DecisionRow[]; role: Path }) {
  const [now, ...steps] = rows;
  const { hue } = lookOf(role);
  if (now === undefined) return null;
  return (
    <section>
      <h3 class={`hue-${hue}`}>To {pathName(role)}</h3>
      {now.n === 0 ? (
        <p class="quiet">No posting within the limits whose text was read.</p>
      ) : (
        <p>
          <Counted list={now.list} title={`${pathName(role)} postings open by the skills held`}>
            {count(now.value ?? 0)}
          </Counted>{" "}
          of {count(now.n ?? 0)} open by the skills held, {count(now.high ?? 0)} wanted
          {now.status === "reached" ? "" : ", which no bridge of 25 skills reaches"}.
        </p>
      )}
      <ol class="bridge-steps">
        {steps.slice(0, IN_SIGHT).map((step) => (
          <BridgeStep key={step.item} step={step} role={role} />
        ))}
      </ol>
      {steps.length <= IN_SIGHT ? null : (
        <details class="more">
          <summary>{steps.length - IN_SIGHT} more</summary>
          <ol class="bridge-steps" start={IN_SIGHT + 1}>
            {steps.slice(IN_SIGHT).map((step) => (
              <BridgeStep key={step.item} step={step} role={role} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function BridgeStep({ step, role }: { step: DecisionRow; role: Path }) {
  const { setEffort } = useContext(ListingContext);
  return (
    <li>
      <span>{capital(step.label)}</span>{" "}
      <Counted list={step.list} title={`${pathName(role)} postings that ${step.label} opens`}>
        +{count(step.value ?? 0)}
      </Counted>
      <svg class="bridge-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="reach-all" width="100" height="8" />
        <rect class={`fill-${lookOf(role).hue}`} width={Math.round((step.share ?? 0) * 100)} height="8" />
      </svg>
      <span class="n">{percent(step.share ?? 0)} open</span>
      {setEffort === undefined ? null : (
        <label class="effort">
          <span>costs</span>
          <input
            type="number"
            min="0.1"
            step="any"
            aria-label={`What learning ${step.label} costs you`}
            value={step.effort ?? 1}
            onChange={({ currentTarget }) => setEffort(step.item, currentTarget.valueAsNumber)}
          />
        </label>
      )}
    </li>
  );
}
