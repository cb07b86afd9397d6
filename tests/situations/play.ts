import { type Block, isEmpty } from './block';
import type { Player, Seen } from './player';
import { readActs } from './read-act';
import { type ClaimLine, Names, readClaim, readRoles } from './read-claim';
import { readRows } from './read-row';

/** The year of a situation whose lines name none. */
export const situationYear = 2031;

/** A situation as it was played, in the form that `npm run situations` prints. */
export interface Played extends Seen {
  id: string;
  /** Each `then:` with the chip that stood after it. */
  steps: {
    text: string;
    expected: string;
    chip: string;
    marks: string[];
    lead: string;
    open: string[];
  }[];
  asOf: Record<string, string>;
  /** Phrases of the block that the reader does not know. They had no effect. */
  notUnderstood: string[];
}

/** Plays one situation from its first row to its last step. */
export async function play(
  block: Block,
  playerFor: (names: Names, year: number) => Player,
): Promise<Played> {
  const names = new Names();
  const claim: ClaimLine = readClaim(block.fields.get('claim') ?? '', names);
  const { roles, notUnderstood } = readRoles(block.fields.get('roles'), names, situationYear);
  const player = playerFor(names, situationYear);
  await player.begin(claim, roles);
  const steps: Played['steps'] = [];
  for (const step of block.steps) {
    if (step.kind === 'row') {
      for (const row of readRows(step.line, claim, names, situationYear)) {
        notUnderstood.push(...row.notUnderstood);
        await player.log(row);
      }
      continue;
    }
    const read = readActs(step.text);
    notUnderstood.push(...read.notUnderstood);
    for (const act of read.acts) notUnderstood.push(...(await player.act(act)));
    if (step.kind === 'then') {
      const { chip, marks, lead, open } = await player.see();
      steps.push({ text: step.text, expected: step.expected, chip, marks, lead, open });
    }
  }
  const asOf: Record<string, string> = {};
  const line = block.fields.get('as of') ?? '';
  for (const part of isEmpty(line) ? [] : line.split(';')) {
    const [when = ''] = part.split('=>').map((one) => one.trim());
    const chip = await player.seeAsOf(when);
    if (chip === null) notUnderstood.push(when);
    else asOf[when] = chip;
  }
  return { id: block.id, ...(await player.see()), steps, asOf, notUnderstood };
}
