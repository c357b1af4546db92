import type { ParticipationRequest } from '../domain/request.ts';
import type { RequestCommand } from '../domain/request-commands.ts';
import type { Hearings } from './ports.ts';

/** Adds to a proposed rejection the hearing that it names, as it stands now. */
export const withHearing =
  ({ hearings }: { readonly hearings: Pick<Hearings, 'load'> }) =>
  async ({ authority }: ParticipationRequest, command: RequestCommand): Promise<RequestCommand> => {
    if (command.command !== 'propose' && command.command !== 'settle') return command;
    const { proposal } = command;
    if (proposal.outcome !== 'reject' || proposal.hearing === undefined) return command;
    const heard = (await hearings.load({ authority, id: proposal.hearing }))?.state;
    return { ...command, heard };
  };
