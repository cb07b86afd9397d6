import type { Act } from './act';
import { editorsOf, nameIn, quoteIn, type Reading, rowsIn, type Said, verdictIn } from './phrase';

/** Verdicts, denials set aside, marks on documents, and a second editor's agreement to any of them. */
export function readEditorAct(said: Said): Reading {
  return (
    readLifting(said) ??
    readAgreement(said) ??
    readVerdict(said) ??
    readSetAside(said) ??
    readAuthentic(said)
  );
}

function readLifting(said: Said): Reading {
  const { text } = said;
  const lifts =
    /\blift(?:s|ed|ing)?\b|\bwithdraws? (?:the|its|their|her|his) verdict|\btakes? (?:the|its|their|her|his) verdict back/i;
  if (!lifts.test(text) || /\baside\b/.test(text)) return null;
  if (/\b(?:agrees|confirms)\b/.test(text)) {
    return [{ kind: 'agree', by: nameIn(text) ?? 'a second editor', to: 'lifting', rows: [] }];
  }
  const what = /\bverdict\b|\b(?:False|Misleading|Unproven|Confirmed)\b|\bit\b/;
  return what.test(text) ? [{ kind: 'lift', editors: editorsOf(said) }] : null;
}

function readAgreement({ text }: Said): Reading {
  const agrees = /^(.+?) (?:also )?(?:agrees|confirms|seconds|has agreed)\b(.*)$/i.exec(text);
  const [, who = '', rest = ''] = agrees ?? [];
  if (!agrees || /^(?:no|nobody|two editors?|both)\b/i.test(who) || /\baccept/.test(rest))
    return null;
  return [
    { kind: 'agree', by: nameIn(text) ?? 'a second editor', to: whatIn(rest), rows: rowsIn(rest) },
  ];
}

function whatIn(rest: string): (Act & { kind: 'agree' })['to'] {
  const verdict = verdictIn(rest);
  if (verdict) return verdict;
  if (/\baside\b/.test(rest)) return 'set_aside';
  if (/\bauthentic\b|\bmark\b/.test(rest)) return 'authentic';
  if (/\blift/.test(rest)) return 'lifting';
  return /\bwithdr/.test(rest) ? 'withdrawal' : null;
}

function readVerdict(said: Said): Reading {
  const { text } = said;
  const value = verdictIn(text);
  const gives =
    /\b(?:says?|said|gives?|gave|renews?|judges?|calls?|marks?|sets?|agree on|verdict)\b|^[A-Z]\w+: /;
  if (!value || !gives.test(text)) return null;
  const editors = editorsOf(said);
  return [{ kind: 'verdict', value, reason: quoteIn(said), rows: rowsIn(text), editors }];
}

function readSetAside(said: Said): Reading {
  const { text } = said;
  const rows = rowsIn(text);
  if (!/\bset(?:s|ting)?\b.*\baside\b/.test(text)) return null;
  if (/\bno longer\b|\btakes? (?:back|.* back)\b|\bundo|\blift/.test(text)) {
    return [{ kind: 'unset_aside', rows }];
  }
  return [{ kind: 'set_aside', rows, reason: quoteIn(said), editors: editorsOf(said) }];
}

function readAuthentic(said: Said): Reading {
  const { text } = said;
  const rows = rowsIn(text);
  if (!/\bauthentic\b/.test(text)) return null;
  const falls =
    /\btakes?\b.*\b(?:away|back|off)\b|\bremov|\bwithdr|\bno longer\b|\bfalls\b|\bnot authentic\b/;
  if (falls.test(text)) return [{ kind: 'not_authentic', rows }];
  return [{ kind: 'authentic', rows, editors: editorsOf(said) }];
}
