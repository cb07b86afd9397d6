/** What a site's robots.txt says of one page. */
export interface RobotsVerdict {
  allowed: boolean;
  /** The line that decided, as written; null: none did. */
  rule: string | null;
}

interface Rule {
  allow: boolean;
  pattern: string;
  line: string;
}

/** More than these lines are not read (RFC 9309 asks for at least 500 KiB, which is cut before). */
const mostLines = 20_000;

/**
 * What a robots.txt says of a page (RFC 9309): the group that names `agent`, else the one for all;
 * of its rules the one with the longest pattern, and of two as long the one that allows.
 * @param agent the product token, lower case
 * @param path path and query of the page, as in its address
 */
export function readRobots(text: string, agent: string, path: string): RobotsVerdict {
  const { named, everybody } = rulesFor(text, agent);
  let decided: Rule | null = null;
  for (const rule of named ?? everybody) {
    if (!matches(rule.pattern, path)) continue;
    const longer = decided === null ? 1 : rule.pattern.length - decided.pattern.length;
    if (longer > 0 || (longer === 0 && rule.allow)) decided = rule;
  }
  return { allowed: decided?.allow ?? true, rule: decided?.line ?? null };
}

function rulesFor(text: string, agent: string): { named: Rule[] | null; everybody: Rule[] } {
  let named: Rule[] | null = null;
  const everybody: Rule[] = [];
  let groups: Rule[][] = [];
  let readingAgents = false;
  for (const line of text.split(/\r\n?|\n/, mostLines)) {
    const field = /^\s*([a-z-]+)\s*:\s*(.*?)\s*$/i.exec(line.split('#', 1)[0] ?? '');
    if (!field) continue;
    const [, key = '', value = ''] = field;
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!readingAgents) groups = [];
      readingAgents = true;
      if (value === '*') groups.push(everybody);
      else if (/^[a-z_-]+/i.exec(value)?.[0].toLowerCase() === agent) groups.push((named ??= []));
    } else if (name === 'allow' || name === 'disallow') {
      readingAgents = false;
      if (value === '') continue;
      const rule = { allow: name === 'allow', pattern: value, line: `${key}: ${value}` };
      for (const group of groups) group.push(rule);
    }
  }
  return { named, everybody };
}

/** `*` stands for anything and `$` at the end for the end; otherwise the path begins like the pattern. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  const first = parts[0] ?? '';
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.slice(1).entries()) {
    const last = anchored && index === parts.length - 2;
    const found = last ? path.length - part.length : path.indexOf(part, at);
    if (found < at || !path.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}
