import { Notice } from '@/components/ui/notice';

interface RepeatsAcceptedProps {
  /** From the address: how many, and the references of those that were left out. */
  accepted: string | undefined;
  left: string | undefined;
}

/** What came of accepting repeats together; nothing if the address does not say so. */
export function RepeatsAccepted({ accepted, left = '' }: RepeatsAcceptedProps) {
  if (!accepted || !/^[0-9]{1,4}$/.test(accepted)) return null;
  const leftOut = left.split(' ').filter((one) => /^C-[0-9]{1,9}\/[0-9]{1,9}$/.test(one));
  return (
    <Notice
      tone="done"
      title={accepted === '1' ? '1 repeat was accepted.' : `${accepted} repeats were accepted.`}
    >
      {leftOut.length > 0
        ? `Left for another editor, since you wrote them or no editor knows their source: ${leftOut.join(', ')}.`
        : null}
    </Notice>
  );
}
