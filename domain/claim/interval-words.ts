/** "1–2", or "1" where both ends are the same. */
export function intervalWords({ min, max }: { min: number; max: number }): string {
  return min === max ? String(min) : `${min}–${max}`;
}
