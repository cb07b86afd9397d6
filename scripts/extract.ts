import { z } from 'zod';

import { languageFor } from '@/extraction/languages/languages';
import { guessLanguage } from '@/extraction/page/guess-language';
import { suggestFrom } from '@/extraction/suggest';

import { runCommand } from './command';
import { inputLines } from './input-lines';
import { Stop } from './stop';

const line = z.object({
  id: z.string(),
  publishedOn: z.string(),
  text: z.string(),
  /** BCP 47; without it the language is guessed. */
  language: z.string().optional(),
});

/**
 * `npm run --silent extract`: reads articles `{id, publishedOn, text, language?}` as NDJSON on standard input and
 * writes what was found in each, a line an article; nothing in a language that the rules do not read. Spans are `[start, end]` in UTF-16 code units.
 */
await runCommand(async () => {
  for await (const { number, text: read } of inputLines()) {
    const article = line.safeParse(parse(read));
    if (!article.success) {
      throw new Stop(`Line ${number} is no article: it needs id, publishedOn and text.`);
    }
    const { id, text, publishedOn } = article.data;
    const language = languageFor(article.data.language ?? guessLanguage(text) ?? 'und');
    const known = language?.read(text);
    const found =
      language && known ? suggestFrom(known, { text, publishedOn, sources: [] }, language) : [];
    const attributions = found.map((one) => ({
      source: one.source,
      cue: one.cue,
      content: one.content,
      speaker: one.speaker?.name ?? null,
      speakerKind: one.speaker
        ? one.speaker.unnamed
          ? 'unnamed'
          : language?.kindOf(one.speaker.name, known?.places ?? new Set())
        : null,
      open: one.open,
      quoting: one.quoting,
      principal: one.principal?.name ?? null,
      stance: one.stance,
      relays: one.relays.map(({ name }) => name),
      anonymous: one.speaker?.unnamed ?? null,
      quantities: one.quantities.map(({ span, readings }) => ({ span, readings })),
      saidOn: one.saidOn?.edtf ?? null,
      direct: one.direct,
      kind: one.kind,
      rule: one.rule,
      worth: one.worth,
    }));
    process.stdout.write(`${JSON.stringify({ id, attributions })}\n`);
  }
  return 0;
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
