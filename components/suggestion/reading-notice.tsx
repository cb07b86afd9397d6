import { Notice } from '@/components/ui/notice';
import { LookAgain } from './look-again';

interface ReadingNoticeProps {
  articleReference: string;
  state: 'found' | 'unknown language' | 'still being read' | 'not read';
  /** In the whole text, and in the part of it that is shown. */
  openCount: number;
  shown: number;
  cutAt: number | null;
  unread: number;
}

/** What the suggestions leave out, if they do. */
export function ReadingNotice(props: ReadingNoticeProps) {
  const { articleReference, state, openCount, shown, cutAt, unread } = props;
  const address = `/articles/${articleReference}`;
  if (state === 'still being read') {
    return (
      <Notice tone="info" title="The text is still being read">
        <p>
          Suggestions appear here when that is done. <a href={address}>Look again</a>
        </p>
        <LookAgain />
      </Notice>
    );
  }
  if (state === 'not read') {
    return (
      <Notice tone="warning" title="The suggestions could not be made">
        <p>
          Reading this text took too long or failed. Log from it by hand, or{' '}
          <a href={`${address}?again=1`}>try again</a>.
        </p>
      </Notice>
    );
  }
  if (shown === openCount && cutAt === null && unread === 0) return null;
  return (
    <Notice tone="info">
      {shown < openCount ? (
        <p>
          {shown} of {openCount} suggestions are shown beside this part of the text. The others
          stand beside the other parts.
        </p>
      ) : null}
      {cutAt === null ? null : (
        <p>
          There are more suggestions than the desk makes of one text:{' '}
          <a href={`${address}?from=${cutAt}`}>from here on</a> there are none.
        </p>
      )}
      {unread === 0 ? null : (
        <p>
          {unread === 1 ? 'One stretch of this text is' : `${unread} stretches of this text are`}{' '}
          too long to be a sentence. Nothing is suggested from {unread === 1 ? 'it' : 'them'}.
        </p>
      )}
    </Notice>
  );
}
