import { readEdtf } from '../time/edtf-time';
import { monthNames } from '../time/month';
import { formatEdtf } from '../time/readable';
import type { Named, Row } from './records';
import { isAuthentic, isDocument, quotedBy, voiceOf } from './voice';

/** Names beyond this are counted: "A, B, C and 4 more". */
const mostNames = 3;

/** "7 May", "18:00 on 5 August"; the year stands where it is not that of `now` (ms since 1970). */
export function dayWords(edtf: string, now: number): string {
  const time = readEdtf(edtf);
  if (time?.kind !== 'point') return formatEdtf(edtf);
  const { year, month, day, clock, approximate, uncertain } = time.point;
  if (month === null || day === null || approximate || uncertain) return formatEdtf(edtf);
  const other = year === new Date(now).getUTCFullYear() ? '' : ` ${year}`;
  const date = `${day} ${monthNames[month - 1]?.full}${other}`;
  const two = (part: number) => String(part).padStart(2, '0');
  return clock ? `${two(clock.hour)}:${two(clock.minute)} on ${date}` : date;
}

/** When a row was said, or else published. */
export function rowDay(row: Row, now: number): string {
  return dayWords(row.saidOn ?? row.publishedOn, now);
}

/** Whose word it is. */
export function bareName(row: Row): string {
  return voiceOf(row)?.name ?? 'maker not stated';
}

/** Whose word it is, with whom a teller quotes: "Colin Ward, quoting Joan Hale". */
export function voiceName(row: Row): string {
  const quoted = quotedBy(row);
  return quoted ? `${bareName(row)}, quoting ${quoted.name}` : bareName(row);
}

/** Whether a name reads as several people: "officials of Belland", "two aides". */
export function isPlural({ speaker, principal }: Row): boolean {
  return (
    speaker?.kind === 'unnamed' &&
    principal === null &&
    !/^(?:an?|the|one|his|her|its|their) |^\p{Lu}/u.test(speaker.name)
  );
}

/** "on 7 May", "at 18:00 on 5 August" */
export function onDay(day: string): string {
  return day.includes(':') ? `at ${day}` : `on ${day}`;
}

/** Through whom or in what a voice spoke, where that is not the voice itself; else null. */
export function through(row: Row): { kind: 'speaker' | 'document'; name: string } | null {
  const voice = voiceOf(row);
  if (!row.speaker || !voice || row.speaker.id === voice.id) return null;
  return { kind: isAuthentic(row) ? 'document' : 'speaker', name: row.speaker.name };
}

/** Of an unnamed source, or one not stated, the outlet that brought it. */
export function broughtBy(row: Row): string | null {
  if (row.speaker?.kind === 'unnamed') return row.speaker.outlet?.name ?? null;
  return row.speaker === null ? (row.outlet?.name ?? null) : null;
}

/** Complaints, charges and indictments allege (model A 2). */
export function isCharge(row: Row): boolean {
  const charges = /\b(?:complaint|charges?|charge sheet|indictment|lawsuit|suit|writ|petition)\b/i;
  return isDocument(row) && charges.test(row.speaker?.name ?? '');
}

/** "Ruth Imre for Arun Sato" */
export function speakerFor({ speaker, principal }: Row): string {
  const name = speaker?.name ?? 'maker not stated';
  return principal ? `${name} for ${principal.name}` : name;
}

/** "A", "A and B", "A, B and C", "A, B, C and 4 more". */
export function listed(names: readonly string[], most = mostNames): string {
  const shown = names.slice(0, most);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** With a capital and a full stop. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** "3 repeats", "1 repeat" */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export function nameOrSomebody(who: Named | null): string {
  return who?.name ?? 'maker not stated';
}
