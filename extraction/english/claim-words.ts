import type { SaidWords } from '../language';

const most = 300;

/**
 * What was said, put as a claim: the question that was asked, the report that was denied or the words
 * themselves, said affirmatively, with the speaker's name for "he" and "I" and full names for surnames.
 * Empty where the words tell no claim. It is there to be edited.
 */
export function claimWords(said: SaidWords): string {
  const base = asked(said) ?? reported(said) ?? itself(said);
  if (!base) return '';
  const affirmed = said.stance === 'denies' ? affirmative(base) : base;
  const plain = affirmed.replace(/, (?:dubbed|nicknamed) [“"‘][^”"’]{1,60}[”"’],?/gu, '');
  const named = inFull(withSpeaker(plain, said), said.fullName);
  const line = named.replace(/\s+/g, ' ').replace(/[\s,;:.…]+$/, '');
  const short = line.length <= most ? line : line.slice(0, line.lastIndexOf(' ', most));
  return short ? `${short.charAt(0).toUpperCase()}${short.slice(1)}` : '';
}

/** "When asked if Roe resigns, Poe said: …": the answer is about the question. */
function asked({ sentence, stance, direct }: SaidWords): string | null {
  if (stance === 'asserts' && direct) return null;
  const whether = /\basked (?:\w+ )?(?:if|whether) ([^,“"]{8,}),/i.exec(sentence)?.[1];
  if (whether) return whether;
  const about =
    /\basked about (an?|the) (?:alleged |reported |supposed |purported |rumou?red )?([^,“"]{8,}),/i.exec(
      sentence,
    );
  if (!about || stance === 'asserts') return null;
  const thing = about[2] ?? '';
  return `There was ${/^[aeiou]/i.test(thing) ? 'an' : 'a'} ${thing}`;
}

const reports =
  /\b(?:reports?|claims?|allegations?|suggestions?|rumou?rs?|accusations?|speculation|assertions?|the (?:idea|notion)) that (.+)$/i;

/** "dismissed reports that Roe resigned as fiction": the claim is what was reported. */
function reported({ content, stance }: SaidWords): string | null {
  if (stance === 'asserts') return null;
  const found = reports.exec(content.join(' '))?.[1];
  return found
    ? found.replace(/,? as (?:(?:pure|a|an) )?["“']?[\w ]{0,30}["”']?[.,"”]*$/, '')
    : null;
}

function itself({ content, stance, direct, deed, speaker }: SaidWords): string | null {
  if (stance === 'declines_to_comment' || stance === 'did_not_respond') return null;
  if (deed && speaker && stance === 'asserts') {
    return `${speaker} ${deed.replace(/^(?:also|then|again) /i, '')} ${content.join(' ')}`;
  }
  const words = content
    .join(' ')
    .replace(/^(?:that|whether|if|skepticism that|doubts? that) /i, '');
  if (/^(?:which|what) /i.test(words)) return words.replace(/^(?:which|what) /i, 'It ');
  if (!direct) return words;
  const sentences = content
    .flatMap((one) =>
      one.split(
        /(?<=[.!?…])(?<!\b\p{Lu}\.)(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|St|vs)\.)["”]?\s+/u,
      ),
    )
    .map((one) => one.replace(/["“”]/g, '').trim())
    .filter((one) => !one.endsWith('?') && one.split(' ').length > 2);
  // "Forty years," he said, "and nothing.": one sentence in two pieces.
  if (content.length === 2 && stance === 'asserts' && !/[.!?…]["”]?$/.test(content[0] ?? '')) {
    return content.map((one) => one.replace(/["“”]/g, '').trim().replace(/,$/, '')).join(', ');
  }
  const denied = sentences.find((one) => /\bthere (?:was|is|were|are) no\b|\bnot\b/i.test(one));
  const chosen = (stance === 'denies' ? denied : undefined) ?? sentences[0];
  return chosen === undefined ? null : withWhom(chosen, content.join(' '));
}

/** "Where is Roe? He sold his boat": he is the one person whom the quotation named before. */
function withWhom(sentence: string, quotation: string): string {
  if (!/^(?:he|she) /i.test(sentence)) return sentence;
  const before = quotation.slice(0, quotation.indexOf(sentence));
  const names = before.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu) ?? [];
  const [name] = names.filter((one) => one !== 'I');
  return name && names.every((one) => one === name) ? sentence.replace(/^\w+/, name) : sentence;
}

/** Without its negation: "no call took place" is the denial of "a call took place". */
function affirmative(words: string): string {
  return words
    .replace(/\bthere (was|is) no\b/i, 'there $1 a')
    .replace(/\bthere (were|are) no\b/i, 'there $1')
    .replace(/^no (?=\w+ (?:was|is|took|has)\b)/i, 'a ')
    .replace(/\b(did|was|were|is|are|has|have|had|will|would|could) (?:not|never)\b/i, '$1')
    .replace(/\b(did|was|were|is|are|has|have|had|would|could)n['’]t\b/i, '$1')
    .replace(/\bdid (happen|take place|occur|exist)\b/i, (_, verb: string) => past[verb] ?? verb);
}

const past: Readonly<Record<string, string>> = {
  happen: 'happened',
  'take place': 'took place',
  occur: 'occurred',
  exist: 'existed',
};

const wishes: Readonly<Record<string, string>> = {
  hope: 'hopes',
  think: 'thinks',
  believe: 'believes',
  want: 'wants',
  expect: 'expects',
  support: 'supports',
  fear: 'fears',
};

function withSpeaker(words: string, { speaker, isPerson, direct }: SaidWords): string {
  if (!speaker) return words;
  if (direct) {
    return words.replace(/^I (\w+)\b/, (all, verb: string) => {
      const third = wishes[verb];
      return third ? `${speaker} ${third}` : all;
    });
  }
  return words
    .replace(isPerson ? /^(?:he|she|they)\b(?!['’])/i : /^(?:it|they)\b(?!['’])/i, speaker)
    .replace(isPerson ? /^(?:his|her|their)\b/i : /^(?:its|their)\b/i, possessive(speaker));
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** The first mention of each surname as the full name; a name that stands in full stays. */
function inFull(words: string, fullName: (name: string) => string): string {
  const done = new Set<string>();
  return words.replace(
    /(?<!\p{Lu}[\p{L}.'’-]* )(?<![-“"])\b(\p{Lu}[\p{Ll}-]{2,})\b(?!['’]?s? ?\p{Lu})(?!-)/gu,
    (name) => {
      const full = fullName(name);
      if (done.has(full)) return name;
      done.add(full);
      return full;
    },
  );
}
