import { unmetBy } from '@kt/competition/domain/must-haves.ts';
import * as z from 'zod';
import type { CompetitionShown, TenderShown } from '../reads.ts';

const SHORTEST_REASON = 5;

const row = z
  .object({ requirement: z.string(), met: z.string(), reason: z.string().trim() })
  .superRefine(({ met, reason }, context) => {
    if (met !== 'yes' && met !== 'no') context.addIssue({ code: 'custom', path: ['met'], message: 'form.choose' });
    if (met === 'no' && reason.length < SHORTEST_REASON)
      context.addIssue({ code: 'custom', path: ['reason'], message: 'form.reason' });
  });

/** Each requirement met or not, and why not. */
export const findingsForm = z.object({ rows: z.array(row) }).transform(({ rows }) => ({
  findings: rows.map(({ requirement, met, reason }) => ({
    requirement,
    met: met === 'yes',
    ...(met === 'no' && { reason }),
  })),
}));
export type FindingsSent = z.output<typeof findingsForm>;

type Asked = Pick<CompetitionShown['content'], 'mustHaves'>;
type Checked = Pick<TenderShown, 'findings' | 'content'>;

const lastOf = ({ findings = [] }: Checked, key: string) => findings.findLast(({ requirement }) => requirement === key);

/** What was found last; before that nothing is chosen, for the bidder's own word decides nothing. */
export const shownFindings = ({ mustHaves = [] }: Asked, tender: Checked): z.input<typeof findingsForm>['rows'] =>
  mustHaves.map(({ key }) => {
    const last = lastOf(tender, key);
    return {
      requirement: key,
      met: last === undefined ? '' : last.met ? 'yes' : 'no',
      reason: last?.reason ?? '',
    };
  });

/** Why the tender is to be rejected, as found; empty while nothing was found wanting. */
export const unmetOf = (asked: Asked, { findings }: Checked) =>
  unmetBy(asked, findings === undefined ? {} : { findings });

/** A proposed reason for the rejection, in the reader's language. */
export const rejectionReason = (
  asked: Asked,
  tender: Checked,
  name: (texts: Readonly<Partial<Record<'fi' | 'sv' | 'en', string>>>) => string,
): string =>
  unmetOf(asked, tender)
    .map(({ title, reason }) => `${name(title)}: ${reason}`)
    .join('\n');

/** How a requirement stands for a tender: found met, found wanting, or not yet looked at. */
export const standingOfRequirement = (tender: Checked, key: string): 'met' | 'unmet' | 'open' => {
  const last = lastOf(tender, key);
  if (last === undefined) return 'open';
  return last.met ? 'met' : 'unmet';
};
