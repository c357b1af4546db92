import type { Mail, Mailer } from '../ports/mail.ts';

export type MemoryMailer = Mailer & {
  /** Every message so far, in the order of sending; one per id. */
  readonly sent: () => readonly Mail[];
};

/** Keeps messages in memory: for tests. */
export const memoryMailer = (): MemoryMailer => {
  const mails = new Map<string, Mail>();
  return {
    send: (mail) => {
      if (!mails.has(mail.id)) mails.set(mail.id, mail);
      return Promise.resolve();
    },
    sent: () => [...mails.values()],
  };
};
