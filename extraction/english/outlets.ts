/** Outlets that are named without a word such as "Times" or "News". */
const known =
  'Reuters|AP|AFP|Agence France-Presse|Associated Press|BBC|CNN|NBC|CBS|ABC|MSNBC|PBS|NPR|Bloomberg|Politico|Axios|Interfax|TASS|Tass|Xinhua|Al Jazeera|Le Monde|Der Spiegel|The Hill|USA Today|Die Zeit|El Pa[ií]s|ProPublica|BuzzFeed|Vox|Vice|Fox|Sky|ITV|Kyodo|Yonhap|Breitbart|HuffPost';
const endings =
  'Times|Post|Journal|News|Herald|Tribune|Guardian|Telegraph|Gazette|Press|Independent|Mirror|Mail|Express|Sun|Star|Globe|Courier|Sentinel|Bulletin|Chronicle|Inquirer|Dispatch|Observer|Examiner|Economist|Atlantic|New Yorker|Novosti|Agency|Radio|Television|TV';
const word = "[A-Z][\\w.&'’-]*";

const outlet = new RegExp(
  `\\b(?:[Tt]he )?(?:(?:${word} ){0,3}(?:${endings})(?: (?:News|Agency))?|(?:${known})(?: (?:News|World|Radio|Television|TV))*)\\b`,
);
const definite =
  /\bthe (?:\w+ )?(?:agency|newspaper|paper|network|channel|magazine|broadcaster|outlet|news service|daily|station)\b/i;

/** The first outlet in these words, as written, with whether it is one mentioned before; or null. */
export function outletIn(words: string): { text: string; definite: boolean } | null {
  const named = outlet.exec(words);
  if (named) return { text: named[0], definite: false };
  const before = definite.exec(words);
  return before && { text: before[0], definite: true };
}
