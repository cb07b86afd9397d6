/** One step of a situation, in the order in which it stands. */
export type BlockStep =
  | { kind: 'row'; line: string }
  /** What was done on the way, and the chip that it led to. */
  | { kind: 'then'; text: string; expected: string }
  | { kind: 'act'; text: string };

/** One situation as it stands in a file. */
export interface Block {
  id: string;
  title: string;
  steps: BlockStep[];
  /** The other lines by their names: "chip", "must", "as of". */
  fields: ReadonlyMap<string, string>;
}

/** Nothing is written. */
export function isEmpty(text: string | undefined): boolean {
  return text === undefined || /^[–—-]?$/.test(text.trim());
}

/** The situations of a file in the layout that `tests/situations/README.md` describes. */
export function readBlocks(file: string): Block[] {
  const blocks: Block[] = [];
  let steps: BlockStep[] = [];
  let fields = new Map<string, string>();
  let open = false;
  for (const line of file.split(/\r?\n/)) {
    const heading = /^##\s+(\S+)\s+(.*)$/.exec(line);
    if (heading) {
      [steps, fields] = [[], new Map()];
      open = /^[A-Z]+\d/.test(heading[1] ?? '');
      if (open) blocks.push({ id: heading[1] ?? '', title: heading[2] ?? '', steps, fields });
    } else if (open) readLine(line.trim(), steps, fields);
  }
  return blocks;
}

function readLine(line: string, steps: BlockStep[], fields: Map<string, string>): void {
  const named = /^([a-z ]+):\s*(.*)$/.exec(line);
  const [, name = '', text = ''] = named ?? [];
  if (/^\d+(?:\s*[–-]\s*\d+)?\s*\|/.test(line)) steps.push({ kind: 'row', line });
  else if (name === 'then') {
    const [done = '', ...expected] = text.split('=>');
    steps.push({ kind: 'then', text: done.trim(), expected: expected.join('=>').trim() });
  } else if (name === 'act') {
    if (!isEmpty(text)) steps.push({ kind: 'act', text });
  } else if (named) fields.set(name, text);
}
