import { LEFT_OPEN_MODES, type LeftOpenMode } from '@kt/casework/domain/choice.ts';
import type { LocalDate } from '@kt/kernel';
import { isServiceType, SERVICE_TYPE_CODES, type ServiceType } from '@kt/terms';
import * as z from 'zod';
import { dayField, dayText, moneyField, moneyText } from '../../../../shared/form/fields.ts';

/** What the page knows of rules that hold or have held. */
export type Rules = {
  readonly ownLimitCents?: number | undefined;
  readonly leftOpen: readonly { readonly serviceType: ServiceType; readonly mode: LeftOpenMode }[];
};

export const rulesForm = z
  .object({
    from: dayField,
    limit: z.union([z.literal('').transform(() => undefined), moneyField]),
    modes: z.record(z.string(), z.enum(LEFT_OPEN_MODES)),
  })
  .transform(({ from, limit, modes }) => ({
    from,
    ...(limit !== undefined && { ownLimitCents: limit }),
    leftOpen: Object.entries(modes).flatMap(([serviceType, mode]) =>
      isServiceType(serviceType) && mode !== 'rotation' ? [{ serviceType, mode }] : [],
    ),
  }));

/** The rules as they are, from today on. */
export const rulesAsTheyAre = (now: Rules | undefined, today: LocalDate): z.input<typeof rulesForm> => ({
  from: dayText(today),
  limit: moneyText(now?.ownLimitCents),
  modes: Object.fromEntries(
    SERVICE_TYPE_CODES.map((code) => [
      code,
      now?.leftOpen.find(({ serviceType }) => serviceType === code)?.mode ?? 'rotation',
    ]),
  ),
});
