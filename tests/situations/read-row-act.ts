import { editorsOf, keyIn, type Reading, rowsIn, type Said } from './phrase';

/** What is done to rows and their sources after they were logged. */
export function readRowAct(said: Said): Reading {
  return readWithdrawal(said) ?? readSources(said) ?? readAsked(said) ?? readAcceptance(said);
}

function readWithdrawal(said: Said): Reading {
  const { text } = said;
  const rows = rowsIn(text);
  if (rows.length === 0) return null;
  if (/\brestor(?:es|ed)\b/.test(text)) return [{ kind: 'restore', rows }];
  if (/\bwithdr(?:aws?|awn|ew)\b/.test(text)) {
    return [{ kind: 'withdraw', rows, editors: editorsOf(said) }];
  }
  return /\breject(?:s|ed)\b/.test(text) ? [{ kind: 'reject', rows }] : null;
}

function readSources({ text }: Said): Reading {
  const rows = rowsIn(text);
  if (/\b(?:same|one) source\b/.test(text) && rows.length > 1) {
    return [{ kind: 'same_source', rows }];
  }
  const name = /\b(?:identified|named) as (.+?)(?: on \d.*)?$/.exec(text)?.[1];
  return name ? [{ kind: 'identify', rows, name }] : null;
}

function readAsked({ text }: Said): Reading {
  const asked =
    /^(?:we|our reporter|an? reporter|one editor|the desk) (?:asks?|asked|sought a response from|seeks? a response from) (.+?)(?:,? (?:for|on|to|about|by|deadline) .*)?$/i.exec(
      text,
    )?.[1] ??
    /^(.+?) (?:is|was|has been) asked (?:for|to)\b/.exec(text)?.[1] ??
    /^a response (?:is|was) sought from (.+?)(?:,? (?:on|by|about) .*)?$/.exec(text)?.[1];
  return asked ? [{ kind: 'ask', name: asked }] : null;
}

function readAcceptance(said: Said): Reading {
  const { text } = said;
  const accepts = /\baccept(?:s|ed)?\b|\bsigns?(?: off)?\b|\bsigned off\b/.test(text);
  const presses = /\bpress(?:es|ed)?\b/.test(text);
  if (!(accepts || presses) || /\bnobody\b|\bnot pressed|\bnot accepted/i.test(text)) return null;
  const [subject = '', from = ''] = text.split(/\bfrom (?=row|\d)/);
  const rows = rowsIn(subject);
  // "Row 3 accepted alone" only tells how it was logged.
  if (rows.length === 0 || /^rows? [\d, and]+ accepted(?: alone)?$/.test(text)) return null;
  const against = (from.replace(/«\d+»/g, '').match(/\d+/g) ?? []).map(Number);
  const key = keyIn(said, against.length > 0 ? against : rows);
  if (!accepts) return [{ kind: 'press', rows, key }];
  return [{ kind: 'accept', rows, key, alone: /\balone\b/.test(text) }];
}
