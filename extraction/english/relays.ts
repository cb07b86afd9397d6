import type { RelayMention } from '../language';
import { outletIn } from './outlets';

/**
 * The outlets that passed a statement on, outward from the speaker, from the words around its cue:
 * "told Reuters", "in an interview with CBS", "citing unnamed sources".
 * @param after what stands between the verb and what was said, or up to the end of the sentence
 */
export function relaysOf(
  cue: string,
  after: string,
  outletOfSource: string | null,
): RelayMention[] {
  const found: RelayMention[] = [];
  if (outletOfSource) found.push({ text: outletOfSource, definite: false, words: 'spoke to' });
  const addressed = /\b(?:told|tells|telling)$/i.test(cue)
    ? /^\s*((?:[^,.;:“"]|\.(?=\S))*)/.exec(after)?.[1]
    : null;
  const told = addressed
    ? outletIn(addressed.split(/\b(?:that|who|which|on|in)\b/)[0] ?? '')
    : null;
  if (told) found.push({ ...told, words: 'told' });
  const interview =
    /\b(?:in an?|during an?|in the) (?:\w+ ){0,2}(?:interview|appearance|statement|column|op-ed|article|segment)s? (?:with|on|to|for|in) ((?:the )?[^,.;:“"]*)/i.exec(
      after,
    )?.[1];
  const inOutlet = interview ? outletIn(interview) : null;
  if (inOutlet) found.push({ ...inOutlet, words: 'in an interview with' });
  const seen =
    /\b(?:seen|obtained|reviewed|viewed|published|reported) by ((?:the )?\p{Lu}[^,.;:“"]*)/u.exec(
      after,
    )?.[1] ??
    /\bwhen (?:contacted|reached|asked) by ((?:the )?\p{Lu}[^,.;:“"]*)/u.exec(after)?.[1] ??
    /\b(?:via|told|according to|in (?:an? )?(?:comments?|remarks?|statement) to) ((?:[\p{L}.]+ (?:[\p{L}.]+ )?(?:of|at|for) )?(?:the )?\p{Lu}[^,.;:“"]*)/u.exec(
      after,
    )?.[1];
  const inOther = seen && !told ? outletIn(seen.split(/\b(?:that|who|which|on)\b/)[0] ?? '') : null;
  if (inOther && !inOther.definite) found.push({ ...inOther, words: 'through' });
  const media =
    /\b(?:told|telling) ((?:\p{Lu}[\p{L}.]* |local |state |national )?(?:media|press|television|TV))\b/u.exec(
      `${cue}${after.slice(0, 60)}`,
    )?.[1];
  if (media && !told) found.push({ text: media, definite: false, words: 'told' });
  return found.filter(
    (relay, index) => found.findIndex(({ text }) => text === relay.text) === index,
  );
}
