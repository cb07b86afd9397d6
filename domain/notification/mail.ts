import type { NoticeView } from './view';

/** What a mail says about a notice. */
export interface NoticeMail {
  subject: string;
  text: string;
}

/**
 * A notice as a mail: what happened, the claim and the way there. Comments are read on the desk; of what
 * is off the record the mail says nothing at all but that there is something, since mail leaves the house.
 * @param link where the notice is opened
 * @param choices where is chosen what comes by mail
 */
export function noticeMail(
  notice: Pick<NoticeView, 'words' | 'statement' | 'offRecord'>,
  { link, choices }: { link: string; choices: string },
): NoticeMail {
  const end = ['Read it on the desk:', link, `You choose what comes by mail: ${choices}`];
  if (notice.offRecord) {
    const subject = 'There is something for you on the desk';
    return { subject, text: [`${subject}.`, ...end].join('\n\n') };
  }
  const parts = [
    `${notice.words}.`,
    ...(notice.statement ? [`“${notice.statement}”`] : []),
    ...end,
  ];
  return { subject: notice.words, text: parts.join('\n\n') };
}
