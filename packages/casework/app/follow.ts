import {
  type AnnounceDeps,
  announcePlace,
  announceReleased,
  handOverWaiting,
  leaveAll,
  leaveWhenReferred,
} from './announce-place.ts';
import {
  closeConversation,
  eraseConversations,
  type FollowConversationDeps,
  handOverConversations,
} from './follow-conversation.ts';
import type { Referrals } from './ports.ts';

/** What moves the queues: places that come free, referrals, and what becomes of a client. */
export const followPlaces = (deps: AnnounceDeps & { readonly referrals: Pick<Referrals, 'load'> }) => ({
  announcePlace: announcePlace(deps),
  announceReleased: announceReleased(deps),
  leaveWhenReferred: leaveWhenReferred(deps),
  leaveAll: leaveAll(deps),
  handOver: handOverWaiting(deps),
});

/** What becomes of messages with the referral and the client. */
export const followMessages = (deps: FollowConversationDeps) => ({
  close: closeConversation(deps),
  handOver: handOverConversations(deps),
  erase: eraseConversations(deps),
});
