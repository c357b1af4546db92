import { type Actor, err, ok, type Result } from '@kt/kernel';
import type { Agreement } from './agreement.ts';
import type { AgreementError } from './agreement-commands.ts';

/** Who set the terms, and who let the reports go: what the authority's signature approves is their work. */
const prepared = ({ drafted, supplementedBy = [], checksWaived }: Agreement): readonly (Actor | undefined)[] => [
  drafted.by,
  ...supplementedBy,
  checksWaived?.by,
];

const judged = (refused: boolean, person: Actor): Result<null, AgreementError> =>
  refused ? err({ code: 'agreements.second_person_needed', person }) : ok(null);

/** Nobody signs or takes over for the authority what they have drafted, or of which they have waived the checks. */
export const mayApprove = (agreement: Agreement, by: Actor): Result<null, AgreementError> =>
  judged(prepared(agreement).includes(by), by);

/** The same rule the other way round: nobody waives the checks of what they have signed for the authority. */
export const mayWaive = ({ signatures }: Agreement, by: Actor): Result<null, AgreementError> =>
  judged(
    signatures.some((s) => s.side === 'authority' && s.by === by),
    by,
  );
