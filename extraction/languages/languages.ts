import { english } from '../english/read';
import type { Language } from '../language';
import { arabic } from './arabic';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { languageOf } from './read';
import { russian } from './russian';
import { serbian } from './serbian';
import { spanish } from './spanish';
import { turkish } from './turkish';
import { ukrainian } from './ukrainian';

const sr = languageOf(serbian);

const byCode: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ...[
    arabic,
    french,
    german,
    italian,
    polish,
    portuguese,
    russian,
    spanish,
    turkish,
    ukrainian,
  ].map((grammar): [string, Language] => [grammar.code, languageOf(grammar)]),
  ['sr', sr],
  ['hr', sr],
  ['bs', sr],
  ['sh', sr],
]);

/** The rules for a language (BCP 47, such as `pt-BR`); null: texts in it are not read. */
export function languageFor(code: string): Language | null {
  return byCode.get(code.toLowerCase().split('-')[0] ?? '') ?? null;
}
