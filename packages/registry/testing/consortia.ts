import { type Id, id, municipalityCode, type Result, share } from '@kt/kernel';
import type { Consortium, ConsortiumTerms } from '../domain/consortium.ts';
import { partiesIn } from '../domain/consortium.ts';
import { applyConsortium, formedConsortium } from '../domain/consortium-apply.ts';
import type { ConsortiumCommand } from '../domain/consortium-commands.ts';
import { decideConsortium, formConsortium } from '../domain/consortium-decide.ts';
import { AT, providerId, WRITER } from './samples.ts';

type Organisation = Id<'organisation'>;

export const LEAD = providerId(1);
export const PARTNER = providerId(2);
export const BACKER = providerId(3);
export const EVERYBODY = [LEAD, PARTNER, BACKER] as const;

const CONSORTIUM = id('consortium', `con_${'1'.padStart(26, '0')}`);

const must = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(`the builder was refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

const member = (organisation: Organisation, fi: string) => ({
  organisation,
  role: { fi },
  municipalities: [municipalityCode('905')],
});

/** A workshop and a coach together, leaning on a third one's premises. */
export const someTerms = (changes: Partial<ConsortiumTerms> = {}): ConsortiumTerms => ({
  name: 'Rannikon ryhmä',
  members: [member(LEAD, 'Työpaja ja raportit'), member(PARTNER, 'Työhönvalmennus ruotsiksi')],
  reliedOn: [{ organisation: BACKER, capacity: 'Esteetön tila Vaasan keskustassa' }],
  split: {
    by: 'share',
    shares: [
      { organisation: LEAD, share: share(6_000) },
      { organisation: PARTNER, share: share(4_000) },
    ],
  },
  isJointlyLiable: true,
  leadInvoices: true,
  ...changes,
});

const steps = (consortium: Consortium) => {
  const after = (command: ConsortiumCommand) =>
    steps(applyConsortium(consortium, must(decideConsortium(consortium, command, AT, WRITER))));
  return {
    consortium,
    after,
    proposed: (terms: ConsortiumTerms = someTerms(), reason?: string) =>
      after({ command: 'save', terms }).after({
        command: 'propose',
        live: partiesIn(terms),
        ...(reason !== undefined && { reason }),
      }),
    confirmedBy: (...parties: readonly Organisation[]) =>
      parties.reduce(
        (so, organisation) =>
          so.after({ command: 'confirm', organisation, edition: so.consortium.proposed?.edition ?? 0 }),
        steps(consortium),
      ),
  };
};

/** A consortium in the words of the trade: `aConsortium().proposed().confirmedBy(...EVERYBODY).consortium`. */
export const aConsortium = () =>
  steps(formedConsortium(must(formConsortium({ id: CONSORTIUM, lead: LEAD, name: 'Rannikon ryhmä' }, AT, WRITER))));
