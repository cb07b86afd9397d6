import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { doubtWords } from '@/domain/capture/found';
import { readPublicationTime } from '@/domain/article/publication-time';
import { readRaw } from '@/server/capture/read-raw';

import { runCommand } from './command';
import { Stop } from './stop';

const mostBytes = 64 * 1024 * 1024;

/**
 * `npm run --silent read -- FILE…`: reads articles from files (.html, .html.gz, .pdf, .docx, …) as an
 * intake would, and writes `{file, title, byline, publisher, publishedOn, language, text, warning}`, a
 * JSON line a file. What is not known, or on which the page contradicts itself, is left out.
 */
await runCommand(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0) throw new Stop('Name the files: npm run --silent read -- FILE…');
  for (const file of files) process.stdout.write(`${JSON.stringify(await readOne(file))}\n`);
  return 0;
});

async function readOne(file: string): Promise<Record<string, string | undefined>> {
  const name = basename(file);
  const bytes = await readFile(resolve(process.env.INIT_CWD ?? process.cwd(), file)).catch(
    () => null,
  );
  if (!bytes) return { file: name, warning: 'There is no such file.' };
  const packed = name.endsWith('.gz');
  const body = packed ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
  const result = await readRaw({
    url: null,
    fileName: packed ? name.slice(0, -'.gz'.length) : name,
    contentType: '',
    body,
  });
  if (!result.ok) return { file: name, warning: result.message };
  const { text, found, doubts } = result.read;
  const sure = (field: keyof typeof found) =>
    found[field]?.other ? undefined : found[field]?.value;
  const time = readPublicationTime(sure('publishedOn') ?? '');
  return {
    file: name,
    title: sure('title'),
    byline: sure('byline'),
    publisher: sure('publisher'),
    publishedOn: time.ok ? time.edtf : undefined,
    language: sure('language'),
    text,
    warning: doubts.map((doubt) => doubtWords[doubt]).join(' ') || undefined,
  };
}
