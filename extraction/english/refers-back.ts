const pointing = /^(?:such|this|that|these|those|it|they|he|she)\b/i;
const thereWas = /^there (?:was|is|were|are|has been|have been|had been) /i;

/**
 * Whether a claim is understood only with what the text told before: "such a call happened", "it was
 * invented", "there was a conversation". One with names in it stands by itself.
 */
export function refersBack(claim: string): boolean {
  if (pointing.test(claim)) return true;
  return thereWas.test(claim) && !/\p{Lu}/u.test(claim.replace(thereWas, ''));
}
