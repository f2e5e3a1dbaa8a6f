import type { PlacesFact } from "../domain/place.ts";
import type { Enricher } from "./enricher.ts";

export const places: Enricher<PlacesFact> = () => undefined;
