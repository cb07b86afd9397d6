/*
 * The English words that tell of speech and of attitudes, by how what was said follows them. They are
 * the common ones of news writing; a verb may stand in several lists. Lemmas unless told otherwise.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Followed by a clause ("that …", or bare) or a quotation, or standing after it. */
export const sayingVerbs = words(`
  say tell add note announce report claim state argue declare acknowledge admit confirm explain insist suggest warn
  write tweet respond reply recall contend assert maintain predict concede stress emphasize emphasise caution allege
  testify remark observe quip joke conclude point continue believe think feel hope estimate complain boast brag lament
  vow pledge promise reveal disclose indicate show find know charge deny assure remind inform read ask wonder propose
  demand recommend worry fear expect agree understand realize hear learn mention reiterate repeat counter retort shout
  yell ruminate muse marvel speculate hint imply interject exclaim tease gush scoff sneer mutter whisper cry chant
  signal swear certify guarantee theorize calculate determine decide rule project forecast anticipate assume consider
  doubt notice see remember post proclaim profess protest preach opine offer figure envision imagine guess gather hold
  deem notify advise urge instruct text email echo underscore underline highlight document demonstrate illustrate
  answer concur fret gripe grumble lecture posit postulate surmise suspect tout volunteer affirm attest avow blog chime
  clarify confess question convey depict describe detail elaborate`);

/** Saying verbs whose clause may follow without "that". */
export const bareClauseVerbs = words(`
  say tell add argue think believe suggest claim insist warn hope feel note report predict know acknowledge fear
  contend announce wish assert maintain show admit find expect agree estimate declare`);

/** Somebody is addressed before what was said: "told Reuters that", "urged voters to". */
export const addressingVerbs = words(`
  tell ask urge remind inform assure warn advise notify persuade convince promise instruct order challenge encourage
  invite teach text email show beg press implore beseech exhort caution`);

/** Followed by "to" and a verb. */
export const infinitiveVerbs = words(`
  want plan promise vow pledge agree refuse decline hope expect threaten offer seek ask claim propose intend wish
  decide demand prefer swear need aim long commit volunteer love like hate`);

/** Followed by what is spoken of: "rejected the plan", "praised her". */
export const objectVerbs = words(`
  praise criticize criticise attack condemn reject deny support oppose endorse back blast slam defend denounce
  question discuss describe mention cite reference suggest propose announce demand urge recommend favor favour dispute
  challenge acknowledge admit confirm reveal disclose report claim allege predict envision advocate promote tout
  embrace welcome applaud hail blame accuse decry deride mock ridicule lambaste rip bash dismiss disavow repudiate
  protest doubt fear expect want prefer believe understand know recall remember note observe highlight stress
  emphasize emphasise outline detail document explain show indicate reflect estimate project assert declare affirm
  reiterate echo address consider contemplate weigh review lament mourn regret resent enjoy love hate like dislike
  admire respect appreciate trust distrust see view pledge promise vow offer plan ask tell answer express voice convey
  share signal concede contest refute rebut tweet write post quote underscore underline imply assess evaluate compare
  liken portray depict cast paint label brand call dub request characterize plead`);

/** Words after the verb that belong to it; what is spoken of follows them. */
export const particles: Readonly<Record<string, readonly string[]>> = {
  agree: ['with', 'on', 'to'],
  allude: ['to'],
  apologize: ['for'],
  argue: ['for', 'against'],
  ask: ['about', 'for'],
  believe: ['in'],
  boast: ['of', 'about'],
  brag: ['about'],
  call: ['for', 'on'],
  care: ['about'],
  comment: ['on'],
  complain: ['about'],
  decide: ['on', 'against', 'to'],
  disagree: ['with'],
  dream: ['of', 'about'],
  dwell: ['on'],
  elaborate: ['on'],
  expound: ['on'],
  focus: ['on'],
  hear: ['about', 'of'],
  hint: ['at'],
  hope: ['for'],
  inquire: ['about'],
  insist: ['on'],
  joke: ['about'],
  know: ['about', 'of'],
  lash: ['out'],
  learn: ['about', 'of'],
  long: ['for'],
  marvel: ['at'],
  object: ['to'],
  plan: ['on'],
  plead: ['for', 'guilty', 'innocent'],
  point: ['to', 'out'],
  press: ['for'],
  push: ['for'],
  rail: ['against'],
  rule: ['out'],
  rave: ['about'],
  react: ['to'],
  refer: ['to'],
  respond: ['to'],
  side: ['with'],
  speak: ['of', 'about'],
  speculate: ['about'],
  stand: ['by'],
  sympathize: ['with'],
  talk: ['about', 'of'],
  testify: ['about', 'to'],
  think: ['about', 'of'],
  touch: ['on'],
  tweet: ['about'],
  vote: ['for', 'against'],
  warn: ['of', 'about', 'against'],
  wish: ['for'],
  worry: ['about'],
  write: ['about', 'of'],
};

/** Forms that open a further statement of the same speaker: ", adding that …". */
export const participles = words(`
  saying adding arguing claiming noting citing warning suggesting promising calling asking telling insisting
  explaining stressing emphasizing pointing acknowledging predicting accusing blaming urging writing declaring
  denouncing criticizing attacking questioning stating describing alleging announcing pledging vowing demanding
  mocking slamming defending praising complaining recalling revealing concluding asserting joking tweeting observing
  confirming referring speaking threatening denying mentioning proposing encouraging contending maintaining indicating
  showing hoping believing fearing refusing seeking planning`);

/** "is confident that", "was optimistic about". */
export const attitudeAdjectives = words(`
  sure certain confident convinced optimistic pessimistic skeptical worried concerned afraid hopeful aware unaware
  surprised glad happy proud disappointed eager willing unwilling reluctant critical supportive doubtful`);

export const dayWords = words(`
  monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later recently
  then afterward afterwards`);

const reportingForms = words(`
  said says told tells added asked wrote replied continued explained noted tweeted argued responded announced declared
  insisted joked recalled concluded warned read reads testified stated claimed shouted`);

/** True for the finite forms (lower case) that most often stand beside a quotation. */
export function isReportingForm(form: string): boolean {
  return reportingForms.has(form);
}

const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  saying: 'say',
  told: 'tell',
  tells: 'tell',
  telling: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  felt: 'feel',
  found: 'find',
  knew: 'know',
  known: 'know',
  showed: 'show',
  shown: 'show',
  saw: 'see',
  seen: 'see',
  heard: 'hear',
  held: 'hold',
  spoke: 'speak',
  spoken: 'speak',
  understood: 'understand',
  swore: 'swear',
  sought: 'seek',
  read: 'read',
  added: 'add',
  noted: 'note',
  denied: 'deny',
  alleged: 'allege',
  alleges: 'allege',
  pleaded: 'plead',
  pled: 'plead',
  accused: 'accuse',
  conceded: 'concede',
  posted: 'post',
  characterized: 'characterize',
  characterised: 'characterize',
  claimed: 'claim',
  ruled: 'rule',
  denies: 'deny',
  denying: 'deny',
};

/** The lemma of a verb form, where the tagger's own would be wrong. */
export function verbLemma(token: { lower: string; lemma: string }): string {
  return irregular[token.lower] ?? token.lemma;
}

/** True if a lemma stands in any of the lists. */
export function isCueVerb(lemma: string): boolean {
  return (
    sayingVerbs.has(lemma) ||
    objectVerbs.has(lemma) ||
    infinitiveVerbs.has(lemma) ||
    addressingVerbs.has(lemma) ||
    lemma in particles
  );
}
