import { type Ovt, parseOvt, type YTunnus, yTunnusOf } from '@kt/kernel';
import * as z from 'zod';

/** Spaces are for the eye; operators are written in capitals. */
const bare = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/** How the organisation is invoiced for; the e-invoice address must be its own. */
export const invoicingForm = (own: YTunnus) =>
  z
    .object({ by: z.enum(['self_billing', 'e_invoice']), ovt: z.string(), operator: z.string() })
    .transform(({ by, ovt, operator }, context) => {
      if (by === 'self_billing') return { by } as const;
      const address: Ovt | undefined = parseOvt(ovt);
      const isOwn = address !== undefined && yTunnusOf(address) === own;
      const isCode = /^[A-Z0-9]{3,35}$/.test(bare(operator));
      const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (address === undefined) wrong('ovt', 'organisation.invoicing.ovt_wrong');
      else if (!isOwn) wrong('ovt', 'organisation.invoicing.ovt_other');
      if (!isCode) wrong('operator', 'organisation.invoicing.operator_wrong');
      if (address === undefined || !isOwn || !isCode) return z.NEVER;
      return { by, ovt: address, operator: bare(operator) } as const;
    });
