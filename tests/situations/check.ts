import { type Block, isEmpty } from './block';
import type { Played } from './play';

/** What a block says must stand on the page and does not, one sentence each. Empty: all of it holds. */
export function check(block: Block, played: Played): string[] {
  const field = (name: string) => block.fields.get(name) ?? '';
  const page = simple(`${played.lead} ${played.also}`);
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const expected = { chip: field('chip'), marks: listOf(field('marks')) };
  expect(played.chip === expected.chip, `chip: ${played.chip}, not ${expected.chip}`);
  expect(
    played.marks.join('; ') === expected.marks.join('; '),
    `marks: ${played.marks.join('; ') || '–'}, not ${expected.marks.join('; ') || '–'}`,
  );
  for (const must of listOf(field('must'))) expect(page.includes(simple(must)), `must: ${must}`);
  for (const never of listOf(field('never')))
    expect(!page.includes(simple(never)), `never: ${never}`);
  for (const open of listOf(field('open'))) expect(played.open.includes(open), `open: ${open}`);
  for (const open of listOf(field('not open')))
    expect(!played.open.includes(open), `not open: ${open}`);
  problems.push(...checkWaits(field('waits'), played));
  for (const step of played.steps) problems.push(...checkStep(step));
  for (const part of listOf(field('as of'))) {
    const [when = '', chip = ''] = part.split('=>').map((one) => one.trim());
    const seen = played.asOf[when];
    expect(seen === chip.replace(/ \(.*\)$/, ''), `as of ${when}: ${seen}, not ${chip}`);
  }
  problems.push(...checkCorrections(field('effects'), played));
  expect(
    [...played.accountedFor].sort().join() === [...played.accepted].sort().join(),
    `accounted for: ${played.accountedFor.join()}, not ${played.accepted.join()}`,
  );
  problems.push(...played.notUnderstood.map((phrase) => `not understood: ${phrase}`));
  return problems;
}

function listOf(text: string): string[] {
  return isEmpty(text) ? [] : text.split(';').map((one) => one.trim());
}

function checkWaits(line: string, { waits }: Played): string[] {
  if (isEmpty(line)) return waits.length === 0 ? [] : [`waits: ${waits.join('; ')}, not nothing`];
  const [, count] = /^(\d+):/.exec(line) ?? [];
  if (count && waits.length !== Number(count)) return [`waits: ${waits.join('; ')}, not ${line}`];
  const denial = /a denial|the denial first/.test(line) && !/denial/.test(waits[0] ?? '');
  if (denial) return [`waits: ${waits.join('; ')}, the denial not first`];
  return waits.length > 0 ? [] : [`waits: nothing, not ${line}`];
}

/** "Stated, and the lead has “attributed to”", "1 source, no figure, open: figure not read" */
function checkStep({ text, expected, chip, marks, lead, open }: Played['steps'][number]): string[] {
  const problems: string[] = [];
  const [first = '', ...rest] = expected.split(',');
  if (chip !== first.trim()) problems.push(`${text}: ${chip}, not ${first}`);
  const more = rest.join(',');
  const mark = /marked "([^"]+)"/.exec(more)?.[1];
  if (mark && !marks.some((one) => one === mark))
    problems.push(`${text}: marks ${marks.join()}, not ${mark}`);
  for (const [, not, words = ''] of more.matchAll(/the lead has (no )?"([^"]+)"/g)) {
    if (simple(lead).includes(simple(words)) === (not !== undefined)) {
      problems.push(`${text}: the lead and “${words}”: ${lead}`);
    }
  }
  for (const [, point = ''] of more.matchAll(/open: ([a-z -]+)/g)) {
    if (!open.includes(point.trim())) problems.push(`${text}: open: ${point}`);
  }
  return problems;
}

/** "one correction of ours open on "The files", reason: a denial since it was printed" */
function checkCorrections(line: string, { ourCorrections }: Played): string[] {
  const [, title = '', reasons = ''] =
    /^one correction of ours open on "([^"]+)", reasons?: (.+)$/.exec(line) ?? [];
  if (title === '') return [];
  const reached = ourCorrections.find(({ article }) => article === title)?.reasons ?? [];
  const missing = reached.filter((reason) => !line.includes(reason));
  const named = reached.filter((reason) => reasons.includes(reason));
  return named.length > 0 && missing.length === 0
    ? []
    : [`corrections of ours: ${reached.join('; ') || 'none'}, not ${reasons}`];
}

/** Without regard to capitals and to the kind of quotation marks. */
function simple(text: string): string {
  return text.toLowerCase().replace(/[“”]/g, '"').replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
}
