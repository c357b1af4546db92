import type { Id } from '@kt/kernel';
import { useQuery } from '@tanstack/react-query';
import type { Held } from '../../../shared/api/answers.ts';
import type { Api } from '../../../shared/api/api.ts';
import { useApi } from '../../../shared/api/api-context.ts';
import { mayHeal, useRead } from '../../../shared/api/use-read.ts';
import { usePathId } from '../../../shared/page/use-path.ts';
import { useSession } from '../../../shared/session/session-context.ts';
import { mayFollow, mayWrite } from './powers.ts';
import { readOwnTenders } from './read-calls.ts';

export type CallRef = { readonly authority: Id<'authority'>; readonly competition: Id<'competition'> };

/** The call that the page's address names. */
export const useCallRef = (): CallRef & { readonly at: string } => {
  const authority = usePathId('authority');
  const competition = usePathId('competition');
  return { authority, competition, at: `/provider/calls/${authority}/${competition}` };
};

export const useInvitation = ({ authority, competition }: CallRef) =>
  useRead(['invitation', competition], (api) =>
    api.provider.authorities[':authority'].invitations.view.$post({ param: { authority }, json: { competition } }),
  );

type Invitations = Api['provider']['authorities'][':authority']['invitations'];
export type Invitation = Held<Awaited<ReturnType<Invitations['view']['$post']>>>;

/** `null` when none was begun, or when the reader may not know. */
export const useOwnTender = ({ authority, competition }: CallRef) => {
  const api = useApi();
  const session = useSession();
  return useQuery({
    queryKey: [session.actingFor, session.language, 'tender', competition],
    queryFn: async () => {
      const own = mayFollow(session) ? await readOwnTenders(api, authority) : [];
      return own.find((one) => one.competition === competition) ?? null;
    },
    retry: mayHeal,
  });
};

/** The organisation's last saved draft; waits until there is a tender. */
export const useDraft = ({ authority, competition }: CallRef, isBegun: boolean) => {
  const session = useSession();
  return useRead(
    ['draft', competition],
    isBegun && mayWrite(session)
      ? (api) =>
          api.provider.authorities[':authority'].tenders.draft.read.$post({
            param: { authority },
            json: { competition },
          })
      : undefined,
  );
};
