import { Notice } from '@/components/ui/notice';

/** Stands wherever our own reporting is written down. */
export function IdentityWarning() {
  return (
    <Notice tone="warning" title="Never write down who an unnamed source is">
      <p>
        Leave out the name, and anything by which the person could be found: number, address, post,
        place of meeting. The text is kept for good, everybody on the desk can read it, and what is
        not stored cannot leak, be seized or be subpoenaed. Who in the newsroom knows the source is
        recorded on the source’s own page.
      </p>
    </Notice>
  );
}
