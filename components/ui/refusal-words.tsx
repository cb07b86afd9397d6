import { anotherPerson, lacksSecondFactor, signedOut } from '@/domain/person/signed-out';

/** A refusal's sentence. What has to be done in another tab first has its link, so that the form stays. */
export function RefusalWords({ message }: { message: string }) {
  const elsewhere = elsewhereIn(message);
  if (!elsewhere) return message;
  const [before, after] = message.split(elsewhere.link);
  return (
    <>
      {before}
      <a href={elsewhere.href} target="_blank" rel="noopener">
        {elsewhere.link}
      </a>
      {after}
    </>
  );
}

/** What the sentence asks to do in another tab; undefined for any other sentence. */
export function elsewhereIn(message: string | undefined) {
  return [signedOut, lacksSecondFactor, anotherPerson].find((one) => one.message === message);
}
