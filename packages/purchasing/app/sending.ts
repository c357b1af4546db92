import { withApplicants } from '../domain/parties.ts';
import type { Declaration, Offer } from '../domain/request.ts';
import { submissionContent } from '../domain/submission.ts';
import type { CommandFor } from './requests.ts';

/** Sends a draft as it was saved. */
export const submitting: CommandFor = ({ required, request, digest }) => ({
  command: 'submit',
  required,
  hash: digest(submissionContent(request, request)),
});

type Completion = {
  readonly declarations: readonly Declaration[];
  readonly offer?: Offer;
  readonly reply?: string;
};

/** Sends what completes a request; its hash is over everybody's declarations, the others' as they stand. */
export const completing =
  (content: Completion): CommandFor =>
  ({ required, request, digest }) => {
    const declarations = withApplicants(request, content.declarations);
    const hash = digest(submissionContent(request, { ...content, declarations }));
    return { command: 'resubmit', required, ...content, hash };
  };
