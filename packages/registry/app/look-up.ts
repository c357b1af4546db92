import type { Clock, YTunnus } from '@kt/kernel';
import type { Looked } from '../domain/register-entry.ts';
import type { BusinessRegister } from './ports.ts';

export type LookUpDeps = { readonly clock: Clock; readonly register: BusinessRegister };

/** What the public business register says of an organisation now. It never refuses: without it people type by hand. */
export const lookUp =
  ({ clock, register }: LookUpDeps) =>
  async (yTunnus: YTunnus): Promise<Looked> => {
    const answer = await register.look(yTunnus);
    return { ...answer, at: clock.now() };
  };
