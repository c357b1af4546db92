/** A message to one mailbox. Texts come from the catalogue in the reader's language and name no client. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
export type Mailer = { readonly send: (mail: Mail) => Promise<void> };
