import { type Act, type Done, err, parseId, type Result, type WorkError } from '@kt/kernel';
import type { Party } from '../domain/party.ts';
import type { ConfirmMemberDeps } from './confirm-member.ts';
import type { AccessError } from './errors.ts';

/** Ends one's own membership. Nobody needs to be asked. */
export const leaveWith =
  ({ change }: ConfirmMemberDeps) =>
  (of: Party, act: Act): Promise<Result<Done, AccessError | WorkError>> => {
    const person = parseId('person', act.by);
    if (person === undefined) return Promise.resolve(err({ code: 'access.not_found' }));
    return change({ person, of }, { type: 'end' }, act);
  };
