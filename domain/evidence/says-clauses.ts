import { isAdmission, isOwnAccount } from './chip';
import { type Clause, clause, type Findings, grouped } from './clause';
import { figurePlace, spread } from './figures';
import type { Word } from './standing';
import { bracket, figureText, type VoiceEntry, voiceEntry } from './voice-entry';
import { counted, isCharge, isPlural, listed, rowDay } from './words-for-rows';

/** More voices than this are counted. */
const mostVoices = 6;

/** Who says so now: one clause of the lead for all of them, and their earlier words in the Also line. */
export function saysClauses(words: readonly Word[], findings: Findings): Clause[] {
  const { evidence, sources } = findings;
  const { claim, now } = evidence;
  const supporting = words.filter(({ row }) => figurePlace(row, claim) !== 'apart');
  const entries = grouped(supporting, (word) => word.voice).map(voiceEntry);
  const separate = new Set(sources.separate.flatMap((group) => group.words));
  const first = entries.filter(({ word }) => separate.has(word));
  const ordered = [...first, ...entries.filter((entry) => !first.includes(entry))];
  const told = ordered.flatMap((entry) => entry.told);
  return [
    ...clause('says', 'lead', told, saysText(ordered, first, findings)),
    ...ordered.flatMap((entry) => earlierClause(entry, findings)),
    ...apartClause(
      words.filter((word) => !supporting.includes(word)),
      findings,
    ),
  ];

  function apartClause(apart: readonly Word[], { evidence: { claim } }: Findings): Clause[] {
    const each = apart.map((word) => {
      const entry = voiceEntry([word]);
      return `${figureText(word, claim)} ${bracket(entry, now).replace('(', `(${entry.name}, `)}`;
    });
    return clause('apart', 'lead', apart, `listed apart: ${listed(each, mostVoices)}`);
  }
}

function saysText(
  entries: readonly VoiceEntry[],
  separate: readonly VoiceEntry[],
  findings: Findings,
): string {
  const { evidence, sources, decisive } = findings;
  const { claim, now } = evidence;
  const stated = claim.kind === 'position' || claim.kind === 'prediction';
  const named = (entry: VoiceEntry) => `${entry.name} ${bracket(entry, now, sources.judgements)}`;
  const own =
    !stated && entries.length > 0 && decisive.yes.every((word) => isOwnAccount(word, claim));
  const admits = (entry: VoiceEntry) =>
    !stated && decisive.no.length === 0 && entry.told.some((word) => isAdmission(word, claim));
  const text =
    claim.kind === 'quantity'
      ? figuresText(entries, findings)
      : [
          verbPhrase(entries.filter(admits), named, 'admits it', 'admit it'),
          ...entries
            .filter((entry) => !admits(entry) && alleges(entry))
            .map((entry) => `${entry.name} alleges it ${bracket(entry, now, sources.judgements)}`),
          verbPhrase(
            entries.filter((entry) => !admits(entry) && !alleges(entry)),
            (entry) => withFigure(named(entry), entry),
            stated ? 'states it' : 'says so',
            stated ? 'state it' : 'say so',
          ),
        ]
          .filter(Boolean)
          .join('; ');
  const holder = attributedTo(findings);
  const isOnly = own && separate.length === 0 && !entries.some(admits);
  const lead = holder ? `attributed to ${holder}: ` : isOnly ? 'only those whom it is about: ' : '';
  return `${lead}${text}${howFarApart(separate, findings)}`;

  function withFigure(text: string, { word }: VoiceEntry): string {
    const figure = figureText(word, claim);
    return figure ? text.replace(/\((?!.*\()/, `(${figure}, `) : text;
  }
}

function alleges({ told }: VoiceEntry): boolean {
  return told.some(({ row }) => isCharge(row));
}

function verbPhrase(
  entries: readonly VoiceEntry[],
  named: (entry: VoiceEntry) => string,
  one: string,
  many: string,
): string {
  if (entries.length === 0) return '';
  const names = listed(entries.map(named), mostVoices);
  const [first] = entries;
  return `${names} ${first && entries.length === 1 && !isPlural(first.word.row) ? one : many}`;
}

/** A position that its holder has never been heard to state is only attributed. */
function attributedTo({ evidence: { claim }, standing }: Findings): string | null {
  if (claim.kind !== 'position') return null;
  const [holder] = claim.participants;
  const heard = standing.words.some(({ says, sides }) => says === 'yes' && sides.length > 0);
  return heard || !holder ? null : holder.name;
}

function howFarApart(
  separate: readonly VoiceEntry[],
  { evidence, sources, decisive }: Findings,
): string {
  const { kind } = evidence.claim;
  if (kind === 'position' || kind === 'prediction') return '';
  if (separate.length > 1) {
    const bySay = sources.judgements.length > 0;
    const names = listed(
      separate.map(({ name }) => name),
      mostVoices,
    );
    return bySay
      ? `; ${names} know it separately, an editor judged`
      : `; ${names} each speak in person about what they did themselves`;
  }
  const admitted = decisive.yes.some((word) => isAdmission(word, evidence.claim));
  return sources.max > 1 && sources.min === 1 && !admitted
    ? '; all of it may go back to one person or body'
    : '';
}

/** "Figures run from 47 (A, 17 October) to about 400 (B, 18 October); C says “dozens”" */
function figuresText(entries: readonly VoiceEntry[], { evidence, sources }: Findings): string {
  const { claim, now } = evidence;
  const range = spread(
    entries.flatMap(({ told }) => told),
    claim,
  );
  const inside = (entry: VoiceEntry, figure: string) =>
    `${figure} ${bracket(entry, now, sources.judgements).replace('(', `(${entry.name}, `)}`;
  const plain = entries.filter(
    ({ told }) => !range || !(told.includes(range.low) || told.includes(range.high)),
  );
  const said = plain.map((entry) => {
    const figures = entry.told.flatMap((word) => figureText(word, claim) ?? []);
    const says = isPlural(entry.word.row) ? 'say' : 'says';
    const figure = figures.length > 0 ? listed([...new Set(figures)]) : 'so';
    return `${entry.name} ${says} ${figure} ${bracket(entry, now, sources.judgements)}`;
  });
  if (!range) return said.join('; ');
  const [low, high] = [range.low, range.high].map((end) => {
    const entry = entries.find(({ told }) => told.includes(end));
    return inside(entry ?? voiceEntry([end]), figureText(end, claim) ?? '');
  });
  return [`figures run from ${low} to ${high}`, ...said].join('; ');
}

/** "1 earlier word of Colin Ward (3 May)", "3 earlier figures of the Health Office (3, 14, 31)" */
function earlierClause({ name, earlier }: VoiceEntry, { evidence }: Findings): Clause[] {
  const { claim, now } = evidence;
  const figures = earlier.flatMap((word) => figureText(word, claim) ?? []);
  const areFigures = claim.kind === 'quantity' && figures.length === earlier.length;
  const list = areFigures ? figures : earlier.map(({ row }) => rowDay(row, now));
  const noun = areFigures ? 'earlier figure' : 'earlier word';
  return clause(
    'earlier',
    'also',
    earlier,
    `${counted(earlier.length, noun)} of ${name} (${listed(list, mostVoices)})`,
  );
}
