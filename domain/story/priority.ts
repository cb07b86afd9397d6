/** How soon a story's attributions come in the review queue, the soonest first. */
export const priorities = ['high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

export const priorityWords: Record<Priority, string> = {
  high: 'high: before the others',
  normal: 'normal',
  low: 'low: after the others',
};
