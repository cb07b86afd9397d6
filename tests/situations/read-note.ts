import { isEmpty } from './block';
import { readTime } from './read-time';

const noEffect =
  /offered|not pressed|left empty|no answer|a count, not a share|not a|stands as|hint|^asks?\b|preset/i;

/** What the note of a row says, part by part; a part that it does not know is told. */
export function readNote(note: string, year: number) {
  const read = {
    repeats: null as number | null,
    takesBack: null as number | null,
    sameText: [] as number[],
    sameSource: [] as number[],
    part: null as string | null,
    deleted: false,
    replaces: null as number | null,
    madeOn: null as string | null,
    authentic: false,
    answer: null as string | null,
    knowing: null as string | null,
    dollar: null as string | null,
    notUnderstood: [] as string[],
  };
  for (const one of isEmpty(note) ? [] : note.split(/;\s*/)) {
    const rows = (one.match(/\d+/g) ?? []).map(Number);
    const after = (wording: RegExp) => wording.exec(one)?.[1]?.trim() ?? null;
    if (/^repeats\b/.test(one)) read.repeats = rows[0] ?? null;
    else if (/^takes back\b/.test(one)) read.takesBack = rows[0] ?? null;
    else if (/^same text\b/.test(one)) read.sameText = rows;
    else if (/^same source\b/.test(one)) read.sameSource = rows;
    else if (one.startsWith('part:')) read.part = after(/^part:\s*(.+)$/);
    else if (/deleted/.test(one)) read.deleted = true;
    else if (/^replaces\b/.test(one)) read.replaces = rows[0] ?? null;
    else if (/^(?:made|dated|signed|recorded) on\b/.test(one))
      read.madeOn = readTime(after(/on (.+)$/) ?? '', year);
    else if (/^authentic\b/.test(one)) read.authentic = true;
    else if (/^(?:answer(?:ed)?|read as):?\s*/.test(one))
      read.answer = after(/^(?:answer(?:ed)?|read as):?\s*(.+)$/);
    else if (/^"[^"]+"$|^how .* knows?:/.test(one))
      read.knowing = one.replace(/^how .* knows?:\s*/, '').replaceAll('"', '');
    else if (/US (?:outlet|text|paper)/.test(one)) read.dollar = 'USD';
    else if (!noEffect.test(one)) read.notUnderstood.push(one);
  }
  return read;
}
