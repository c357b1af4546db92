import type { CompetitionCommand } from './competition-commands.ts';
import type { Competition } from './competition-state.ts';
import { alongWith } from './lots.ts';

const PREPARING: readonly Competition['state'][] = ['draft', 'in_review', 'ready'];
const TOGETHER: readonly CompetitionCommand['do'][] = ['edit', 'send_for_review', 'return', 'approve', 'publish'];

/** The other lots that a command moves along: until the call is out they are written for one deadline and go as one. */
export const movedAlong = ({ id, state, lots = [] }: Competition, command: CompetitionCommand) =>
  PREPARING.includes(state) && TOGETHER.includes(command.do) ? lots.filter((lot) => lot !== id) : [];

/** What a command to one lot means for another; nothing where that one stays as it is, or has been cancelled. */
export const commandAlong = (sibling: Competition, command: CompetitionCommand): CompetitionCommand | undefined => {
  if (sibling.state === 'cancelled') return undefined;
  if (command.do !== 'edit') return command;
  const content = alongWith(sibling.content, command.content);
  return content === sibling.content ? undefined : { do: 'edit', content };
};
