import type { ParticipationRequest, Submission } from './request.ts';

type Content = Pick<Submission, 'declarations' | 'offer' | 'reply'>;

/** What the hash of a submission is taken over: whoever holds the content can take it again. */
export const submissionContent = (
  { id, category, provider, submission }: Pick<ParticipationRequest, 'id' | 'category' | 'provider' | 'submission'>,
  { declarations, offer, reply }: Content,
) => ({ request: id, category, provider, number: submission + 1, declarations, offer, reply });
