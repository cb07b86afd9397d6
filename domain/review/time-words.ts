const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long since `at` (ISO 8601) until `now` (ms since 1970): "5 min", "3 h", "2 days". */
export function ageWords(at: string, now: number): string {
  return spanWords(Math.max(0, now - Date.parse(at)));
}

/** "needed in 2 h", or once the time has come "needed 20 min ago". */
export function dueWords(at: string, now: number): { words: string; overdue: boolean } {
  const left = Date.parse(at) - now;
  return left > 0
    ? { words: `needed in ${spanWords(left)}`, overdue: false }
    : { words: `needed ${spanWords(-left)} ago`, overdue: true };
}

function spanWords(span: number): string {
  if (span < hour) return `${Math.floor(span / minute)} min`;
  if (span < 2 * day) return `${Math.floor(span / hour)} h`;
  return `${Math.floor(span / day)} days`;
}
