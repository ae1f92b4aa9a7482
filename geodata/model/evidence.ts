/** How far a value can be trusted, from a read source to an invented example, strongest first. */
export const confidences = ['attested', 'declared', 'estimated', 'demonstration'] as const;
export type Confidence = (typeof confidences)[number];

/** Where a value comes from. `year` is the year of the source, null when the source is not dated. */
export interface Evidence {
  readonly confidence: Confidence;
  readonly source: string | null;
  readonly year: number | null;
  readonly note: string | null;
}

/** True when a value must carry a visible mention because no source states it. */
export function isUnattested(confidence: Confidence): boolean {
  return confidence === 'estimated' || confidence === 'demonstration';
}
