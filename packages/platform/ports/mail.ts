/**
 * A message to one mailbox. Texts come from the catalogue in the reader's language and name no client.
 * `id` is made of what happened and who reads, so that the same news told again is the same message.
 */
export type Mail = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string };

/** Sends a message once: a second call with the same `id` does nothing. Rejects when it could not be sent. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> };
