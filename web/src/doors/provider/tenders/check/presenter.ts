import type { Attachment } from '@kt/competition/domain/attachments.ts';
import type { TenderConsortium } from '@kt/competition/domain/tender-consortium.ts';
import type { Cents, Id } from '@kt/kernel';
import type { Party } from '../../../../shared/session/self.ts';
import type { TenderSent } from '../tender/form.ts';
import { claimsIn } from '../tender/presenter.ts';

type Call = {
  readonly competition: Id<'competition'>;
  readonly format: number;
  readonly addenda: readonly { readonly number: number }[];
};

/** What is sealed: everything that counts, whose it is, and up to which change of the call it was written. */
export type Sealable = {
  readonly format: number;
  readonly competition: Id<'competition'>;
  readonly organisation: Party;
  readonly addendum: number;
  readonly prices: Readonly<Record<string, Cents>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly mustHaves?: Readonly<Record<string, boolean>>;
  readonly signatory: string;
  readonly secrecy?: Readonly<Record<string, string>>;
  readonly consortium?: TenderConsortium;
  readonly attachments?: readonly Attachment[];
};

export const sealable = (
  { competition, format, addenda }: Call,
  {
    prices,
    answers,
    mustHaves,
    secrecy,
    attachments,
    consortium,
  }: Pick<TenderSent, 'prices' | 'answers' | 'mustHaves' | 'secrecy' | 'attachments' | 'consortium'>,
  who: { readonly organisation: Party; readonly name: string },
): Sealable => {
  // A file that was taken out again takes its claim along.
  const claims = Object.fromEntries(
    Object.entries(claimsIn(secrecy)).filter(
      ([field]) => !field.startsWith('attachments.') || attachments.some(({ sha256 }) => field.endsWith(sha256)),
    ),
  );
  return {
    format,
    competition,
    organisation: who.organisation,
    addendum: addenda.at(-1)?.number ?? 0,
    prices,
    answers,
    ...(Object.keys(mustHaves).length > 0 && { mustHaves }),
    signatory: who.name,
    ...(Object.keys(claims).length > 0 && { secrecy: claims }),
    ...(consortium !== undefined && { consortium }),
    ...(attachments.length > 0 && { attachments }),
  };
};
