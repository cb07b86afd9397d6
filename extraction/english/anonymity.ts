const asked =
  /\b(?:who |and )?(?:(?:wished|wanted|asked|preferred|chose|requested|insisted|spoke|speaking|talked|talking|agreed to speak) (?:to (?:remain|be|stay) (?:anonymous|unnamed|unidentified)|not to be (?:named|identified)|on (?:the )?condition of anonymity|(?:for )?anonymity|anonymously)|declined to be (?:named|identified)|(?:was|were|is|are) not authori[sz]ed to [^,.;]*)(?:,? (?:because|since|as|for|due|until|while|given|out of|so|to|in order|citing|pending)\b[^,.;”"]*)?/i;

/** Why somebody is not named, in the words of the text; null: not stated. */
export function reasonForAnonymity(sentence: string): string | null {
  const found = asked.exec(sentence);
  return found
    ? found[0]
        .replace(/^(?:who|and) /i, '')
        .trim()
        .replace(/,$/, '')
    : null;
}
