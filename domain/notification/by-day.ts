/** Groups what has an instant (ISO 8601, newest first) by its calendar day in UTC, as the desk reads its clock. */
export function byDay<T extends { at: string }>(
  items: readonly T[],
): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = item.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
