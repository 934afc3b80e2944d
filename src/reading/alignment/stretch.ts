/** A stretch of both languages: `zhTo` and `enTo` are not in it. */
export interface Stretch {
  readonly zhFrom: number;
  readonly zhTo: number;
  readonly enFrom: number;
  readonly enTo: number;
}
