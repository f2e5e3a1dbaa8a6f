/** One line for each desk in the words that members use; no word stands in two of them. */
export function prompt(): string {
  return `Sort a message of a member to one desk. Answer with JSON: {"desk": ..., "urgent": true or false}. JSON alone.
water: taps, pipes, drains, toilets, leaks and floods, wet walls.
heating: radiators, boiler, thermostat, too cold or too warm.
keys: keys, locks, locked doors, entrance.
billing: bills, invoices, costs, charges, payment of rent, statements.
noise: loud music, parties, barking dogs, shouting, drums, drilling.
If nothing fits, the desk is other.
If a message speaks of several matters, the first of these gets it: water, heating, keys, billing, noise.
Urgent are: water running, a burst, a leak, a flood, no heating with a baby, locked out with a child.`;
}
