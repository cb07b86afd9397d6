import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { root } from './root';

const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{3}-/.test(name));
const numbers = new Set(decisions.map((name) => name.slice(0, 3)));

const path =
  /(?<![\w@./-])(?:app|components|domain|extraction|interchange|server|prisma|e2e|tests|bench|scripts|docs)(?:\/(?:\(\w+\)|\[\w+\]|[\w.-]+))*\/[\w.-]+\.(?:tsx?|mjs|md|css|sql|prisma)\b/g;
const decision = /\bdecisions?[ /](\d{3})\b/gi;
/** Papers that stood beside the project while it was planned; nobody who has it can open them. */
const elsewhere = /\b(?:design|model|issue \d+) §|\bissue \d+\b/gi;

/** What a reader is told in a file: all of a document, and the comments of a program. */
function prose(file: string, content: string): string {
  if (file.endsWith('.md')) return content;
  const comments = content.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*|^\s*--.*/gm) ?? [];
  return comments.join('\n');
}

/** What a text cites that is not there. */
function missing(text: string): string[] {
  return [
    ...[...text.matchAll(path)]
      .map(([cited]) => cited)
      .filter((cited) => !existsSync(join(root, cited))),
    ...[...text.matchAll(decision)]
      .filter(([, number]) => !numbers.has(number ?? ''))
      .map(([cited]) => cited),
    ...[...text.matchAll(elsewhere)].map(([cited]) => cited),
  ];
}

test('documents and comments cite only files and decisions that are there', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((name) => /\.(tsx?|mjs|cjs|md|css|sql|prisma)$/.test(name))
    // A migration that was applied is never changed, whatever has moved since.
    .filter((name) => existsSync(join(root, name)) && !name.startsWith('prisma/migrations/'));
  expect(files.length).toBeGreaterThan(1000);
  const wrong = files.flatMap((file) =>
    missing(prose(file, readFileSync(join(root, file), 'utf8'))).map(
      (cited) => `${file}: ${cited}`,
    ),
  );
  expect(wrong).toEqual([]);
});

test('a path, a decision or a paper that is not there is found', () => {
  expect(missing('See server/nowhere/nothing.ts, decision 999, docs/no.md and design §2.')).toEqual(
    ['server/nowhere/nothing.ts', 'docs/no.md', 'decision 999', 'design §'],
  );
  expect(missing(prose('a.ts', 'const a = "docs/no.md"; // as docs/glossary.md says'))).toEqual([]);
});

test('the index of decisions has every record under its own title', () => {
  const index = readFileSync(join(root, 'docs/decisions/README.md'), 'utf8');
  const lines = decisions.toSorted().map((name) => {
    const [title = ''] = readFileSync(join(root, 'docs/decisions', name), 'utf8').split('\n');
    return `- [${name.slice(0, 3)}](${name}) ${title.replace(/^# \d{3} /, '')}`;
  });
  expect(index.split('\n').filter((line) => line.startsWith('- '))).toEqual(lines);
});
