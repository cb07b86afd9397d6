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
  return found.filter(
    (relay, index) => found.findIndex(({ text }) => text === relay.text) === index,
  );
}
