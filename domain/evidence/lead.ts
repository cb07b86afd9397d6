import type { SourceChip } from './chip';
import type { Clause, Findings } from './clause';
import { alsoClauses, partClauses, struckClauses, wordClauses } from './lead-clauses';
import { type LeadingVerdict, verdictWords } from './verdict-lead';
import { listed, nameOrSomebody, sentence, voiceName } from './words-for-rows';

/** What the page says, in words and in the clauses that they are made of. */
export interface Lead {
  /** Every accepted row is in exactly one of them. */
  clauses: Clause[];
  /** "What we say", where a verdict leads; else null. */
  weSay: string | null;
  /** The lead sentence, beginning with what we say. */
  lead: string;
  also: string;
}

/** The lead sentence and the Also line, which account together for every accepted row (model C 10). */
export function leadOf(findings: Findings, chip: SourceChip, leading: LeadingVerdict | null): Lead {
  const clauses = [
    ...wordClauses(findings),
    ...partClauses(findings),
    ...struckClauses(findings),
    ...alsoClauses(findings),
  ];
  const inLead = clauses.filter(({ line }) => line === 'lead').map(({ text }) => sentence(text));
  if (chip.kind === 'nothing_accepted') {
    inLead.unshift('No word for or against all of it has been accepted.');
  }
  const alone = aloneNote(findings);
  if (alone) inLead.push(alone);
  const weSay = leading && verdictSentence(leading, findings);
  const sources = inLead.join(' ');
  return {
    clauses,
    weSay,
    lead: weSay ? `What we say: ${weSay} What sources say: ${sources}` : sources,
    also: clauses
      .filter(({ line }) => line === 'also')
      .map(({ text }) => text)
      .join('; '),
  };
}

function verdictSentence(
  { verdict, awaitsSecond }: LeadingVerdict,
  { evidence }: Findings,
): string {
  const word = verdictWords[verdict.value];
  const rows = new Map(evidence.rows.map((row) => [row.id, row]));
  if (verdict.value === 'confirmed') {
    const names = verdict.grounds.flatMap(({ rowId }) => {
      const row = rows.get(rowId);
      return row ? [voiceName(row)] : [];
    });
    return `${word}, by two editors, on ${listed([...new Set(names)])}.`;
  }
  const reason = verdict.reason ? ` (“${verdict.reason}”)` : '';
  return `${word}${reason}${awaitsSecond ? ', says one editor; a second has not agreed' : ''}.`;
}

/** Whose rows one editor alone accepted, wherever they show. */
function aloneNote({ standing: { accepted } }: Findings): string | null {
  const alone = accepted.filter(({ acceptance }) => acceptance?.alone);
  if (alone.length === 0) return null;
  const all = accepted.length === alone.length;
  const names = [...new Set(alone.map(({ speaker }) => nameOrSomebody(speaker)))];
  return all && alone.length > 1
    ? 'All of it was accepted by one editor alone.'
    : `Accepted by one editor alone: ${listed(names)}.`;
}
