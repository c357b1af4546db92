export type MessageShown = {
  readonly n: number;
  readonly side: 'authority' | 'provider';
  readonly at: string;
  readonly by: string;
  readonly text: string;
  readonly isRead: boolean;
};

/** Whose message it is, and of one's own whether the other side has read it. Nobody is named. */
export const lineOf = ({ side, by, isRead }: Pick<MessageShown, 'side' | 'by' | 'isRead'>, me: string | undefined) => {
  if (by !== me) return { who: `messages.from.${side}` } as const;
  return { who: 'messages.from.you', state: isRead ? 'messages.is_read' : 'messages.not_read' } as const;
};
