import { WaitsForNews } from '@/components/live/waits-for-news';
import { Notice } from '@/components/ui/notice';
import { Instant } from '@/components/ui/time';
import { isUnderWay, type RefetchState } from '@/domain/refetch/state';

interface RefetchNoticeProps {
  refetch: {
    state: RefetchState;
    version: number | null;
    problem: string | null;
    by: string;
    /** ISO 8601 instant */
    at: string;
  };
  /** Of the article's address: "courier.example". */
  host: string;
  /** Of the article's versions. */
  address: string;
}

/** How far fetching an article again is, or what came of it. */
export function RefetchNotice({ refetch, host, address }: RefetchNoticeProps) {
  const { state, version, problem, by, at } = refetch;
  const when = (
    <>
      {by}, <Instant at={at} />.
    </>
  );
  if (isUnderWay(state)) {
    return (
      <Notice title={`Being fetched from ${host}…`}>
        <WaitsForNews />
        <p>
          What came of it is told here. You need not wait: a changed text becomes the next version
          by itself, and whoever it concerns is told.
        </p>
        <p>
          <a href={address}>Look again</a>
        </p>
      </Notice>
    );
  }
  if (state === 'failed') {
    return (
      <Notice tone="error" title={problem}>
        <p>Nothing was added. Fetched for {when}</p>
      </Notice>
    );
  }
  if (state === 'unchanged') {
    return (
      <Notice tone="done" title={`What ${host} shows is the same as version ${version}.`}>
        <p>Not a character differs, and nothing was added. Fetched for {when}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={`The text has changed: it is version ${version} now.`}>
      <p>
        <a href={`${address}/${version}/changes`}>What changed in version {version}</a>. Fetched for{' '}
        {when}
      </p>
    </Notice>
  );
}
