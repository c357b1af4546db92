import type { Id } from '@kt/kernel';
import { read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { useAct } from '../../../../shared/api/use-act.ts';
import type { Asked } from '../options/asked.ts';
import type { referForm } from './form.ts';

type Chosen = ReturnType<typeof referForm.parse>;
export type To = {
  readonly client: Id<'client'>;
  /** Absent where the client leaves it open: the server tells which it is. */
  readonly agreement: Id<'agreement'> | undefined;
  /** Those to be passed over, in the order of the reasons. */
  readonly before: readonly Id<'agreement'>[];
  readonly previous: Id<'referral'> | undefined;
  readonly asked: Asked;
};
type Values = Chosen & {
  /** A supervisor is asked instead of sending. */
  readonly isAbove: boolean;
  /** Whom the client has agreed to after what was chosen first had gone. */
  readonly instead?: Id<'agreement'>;
  /** Of what the client was shown. */
  readonly mark: string;
};

/** Drafts, chooses and sends in one act, or asks a supervisor to send. Refused, it leaves nothing behind. */
export const useRefer = ({ client, agreement, before, previous, asked }: To, then: (referral: string) => unknown) => {
  const { sending } = useApi().casework.worker.clients[':client'].referrals;
  return useAct(
    ({ distanceGroup, passed: reasons, approval, isAbove, instead, mark, ...informed }: Values, options) => {
      const need = { serviceType: asked.type, language: asked.language, distanceGroup };
      const to = instead ?? agreement;
      const choice = to === undefined ? informed : { ...informed, agreement: to };
      const passed = before.flatMap((over, n) => {
        const reason = reasons[n];
        return reason === undefined || over === to ? [] : [{ agreement: over, reason }];
      });
      const json = {
        ...need,
        choice,
        passed,
        mark,
        ...(previous !== undefined && { previous }),
        ...(isAbove && { approval }),
      };
      return read(sending.$post({ param: { client }, json }, options));
    },
    (sent) => then(sent.id),
  );
};
