import type { Stance } from '@/domain/attribution/stance';

import type { Mention } from '../language';
import { reasonForAnonymity } from './anonymity';
import type { Statement } from './statement';

/** Verbs that tell of words, not only of what somebody wants or thinks. */
const speech = new Set(
  `say tell add note announce report claim state argue declare acknowledge admit confirm explain insist suggest warn
   write tweet respond reply recall contend assert maintain predict concede stress emphasize emphasise caution allege
   testify remark observe quip joke conclude point continue estimate complain boast brag vow pledge promise reveal
   disclose indicate charge deny assure remind inform read mention reiterate repeat counter retort dismiss reject refute
   rebut repudiate criticize criticise denounce condemn accuse describe outline call question express propose demand
   urge decline refuse comment talk speak elaborate hint imply post affirm reaffirm stress deem order instruct
   advise threaten praise blast slam blame apologize push press ask retract recant accuse characterize plead rule find`
    .trim()
    .split(/\s+/),
);

const withoutVerb = /“|according|name: words|reported by|said nothing/;

/**
 * Whether something was said: the rules without a verb tell so, and verbs of speech unless they are
 * denied ("has not said how" tells of silence; "did not respond" and "did not confirm" answer all the same).
 */
export function isSpeech(
  { verb, rule }: Pick<Statement, 'verb' | 'rule'>,
  cue: string,
  who: Pick<Mention, 'text'>,
  content: string,
): boolean {
  if (reasonForAnonymity(`${cue} ${content}`)) return false;
  if (withoutVerb.test(rule)) return true;
  // "…, suggesting that it is over" is what the reporter makes of it.
  if (rule === 'adding that' && /^(?:suggest|indicate|imply|hint)$/.test(verb)) return false;
  // "…, who proposed a truce" tells in passing what somebody did.
  if (rule === 'name rejected something' && /^(?:who|which|that)$/i.test(who.text ?? '')) {
    return false;
  }
  const silent =
    /\b(?:not|never|n['’]t)\b/i.test(cue) &&
    !/^(?:respond|reply|answer|confirm|deny|comment)$/.test(verb);
  return speech.has(verb) && !silent;
}

const noComment =
  /\b(?:no (?:immediate )?comment|(?:do|does|did|will|would|can|could) ?(?:not|n['’]t) (?:immediately )?(?:comment|discuss|talk about|answer)|(?:won|wouldn)['’]t (?:comment|discuss|say|answer)|not going to (?:comment|discuss)|declin(?:e|es|ed|ing) to (?:comment|discuss|say|answer|elaborate|confirm|respond|address|be interviewed|give|provide)|refus(?:e|es|ed|ing) to (?:comment|discuss|say|answer|elaborate|confirm|rule out)|neither confirm(?:ed)? nor den(?:y|ied)|(?:not|n['’]t) (?:immediately )?confirm)\b/i;
const noAnswer =
  /\b(?:(?:did|has|have|had|do|does) ?(?:not|n['’]t) (?:immediately |yet )?(?:respond|repl(?:y|ied)|responded|answered|returned?)|(?:not|n['’]t) be (?:immediately )?reached)\b/i;
const untrue =
  /\b(?:(?:is|was|are|were|as|['’]s|called \w+) (?:\w+ly |all |just |simply )?(?:false|untrue|not true|fake|fiction|pure fiction|a lie|lies|nonsense|baseless|fabricated|a fabrication|a hoax|unfounded|groundless|incorrect|wrong)|pure fiction|fake news|no truth)\b/i;
/** That it did not happen, or is not there; a refusal for the time to come denies nothing. */
const negated =
  /\b(?:(?:did|was|were) ?(?:not|n['’]t|never) (?!only\b|just\b|sure\b)|(?:there (?:is|was|are|were|has been|have been) (?:no|not|never))\b|no such\b|never (?:\w+ed|happened|took|said|met|spoke)\b)/i;
const firstPerson = /^["“']?\s*(?:i|we|it(?:['’]s| is)) /i;
const reportsOf =
  /\b(?:reports?|claims?|allegations?|accusations?|suggestions?|assertions?|rumou?rs?|charges?|news|story|stories|idea that|notion|as (?:false|fake|pure|a lie|nonsense|baseless|fiction))\b/i;

/**
 * What the speaker does to the statement, by the cue and by what was said.
 * @param cue the cue with its auxiliaries, as written
 * @param content what was said, as written
 */
export function stanceOf(
  { verb, rule }: Pick<Statement, 'verb' | 'rule'>,
  cue: string,
  content: string,
): Stance {
  if (rule === 'name said nothing')
    return verb === 'comment' ? 'declines_to_comment' : 'did_not_respond';
  const both = `${cue} ${content}`;
  if (noAnswer.test(cue)) return 'did_not_respond';
  if (noComment.test(both)) return 'declines_to_comment';
  const denied = /\b(?:not|never|n['’]t)\b/i.test(cue);
  if (verb === 'plead')
    return /\bguilty\b/i.test(both) && !/\bnot guilty\b/i.test(both) ? 'confirms' : 'denies';
  if (verb === 'rule') return /\bout$/i.test(cue) ? 'denies' : 'asserts';
  if (verb === 'deny') return denied ? 'declines_to_comment' : 'denies';
  if (/^(?:retract|recant)$/.test(verb)) return 'retracts';
  if (verb === 'confirm') return denied ? 'declines_to_comment' : 'confirms';
  if (
    /^(?:dismiss|reject|refute|rebut|repudiate|dispute|disavow)$/.test(verb) &&
    reportsOf.test(content)
  ) {
    return 'denies';
  }
  if (/^(?:question|doubt)$/.test(verb)) return 'questions';
  if (
    /\b(?:skeptic|sceptic|doubt)/i.test(content.slice(0, 40)) &&
    /^(?:express|voice|be|cast)$/.test(verb)
  ) {
    return 'questions';
  }
  if (/^(?:skeptical|doubtful)$/.test(verb)) return 'questions';
  if (
    /\b(?:could|can)(?:not| not|n['’]t) (?:immediately |independently )?be verified\b/i.test(
      content,
    )
  ) {
    return 'questions';
  }
  if (untrue.test(content)) return 'denies';
  return negated.test(mainClause(content)) ? 'denies' : 'asserts';
}

/** The first clause; what an opinion in the first person lacks is no denial ("I have not decided"). */
function mainClause(content: string): string {
  if (firstPerson.test(content)) return '';
  return (
    content.split(/[,;:.!?—]|\b(?:who|which|because|when|if|but|and|although|while)\b/)[0] ?? ''
  );
}
