import { Notice } from '@/components/ui/notice';
import type { MissedWords } from '@/domain/attribution/view';

/** On an attribution's page: its article was changed under its words. */
export function MissedWordsNotice({ missed }: { missed: MissedWords }) {
  const became = missed.state === 'gone' ? 'are gone' : 'are changed';
  if (!missed.open) {
    return (
      <Notice title={`These words ${became} in version ${missed.version} of the article`}>
        <p>
          They stay as they were read. <a href={missed.href}>Compare both</a>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={`The article was changed: these words ${became}`}>
      <p>
        Version {missed.version} has them no more as they were read.{' '}
        <a href={missed.href}>Compare and settle what this rests on</a>
      </p>
    </Notice>
  );
}
