import type { Id, Share } from '@kt/kernel';

/**
 * How the members of a consortium share what is paid: by a share of everything, or by the steps of the rate card that
 * each does. Information only: payment goes as the agreement says.
 */
export type MemberSplit =
  | {
      readonly by: 'share';
      readonly shares: readonly { readonly organisation: Id<'organisation'>; readonly share: Share }[];
    }
  | {
      readonly by: 'step';
      readonly steps: readonly { readonly step: string; readonly organisation: Id<'organisation'> }[];
    };
