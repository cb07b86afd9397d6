import { intakeLimits } from '@/domain/intake/limits';

const megabytes = intakeLimits.fileBytes / 1024 / 1024;

const words: Readonly<Record<string, string>> = {
  too_large: `The file has more than ${megabytes} MB. Take a smaller one, or paste its text.`,
  nothing: 'Choose a file, or paste a page’s HTML.',
  another_person:
    'Somebody else is signed in now than when the page with the form was opened. Send the file as yourself.',
  too_many_tries: `At most ${intakeLimits.hourly} articles an hour are read for one person. Wait a while.`,
};

/** Why a posted file was not taken in: the handler's reason in words. */
export function refusedWords(reason: string): string {
  return words[reason] ?? 'The file could not be taken in. Send it again.';
}
