import { HOME_SOURCES } from '@kt/casework/domain/client-profile.ts';
import { LANGUAGES, parseMunicipality } from '@kt/kernel';
import { DISTANCE_GROUPS, NEED_CODES, SERVICE_TYPE_CODES, TARGET_GROUP_CODES, WISH_CODES } from '@kt/terms';
import * as z from 'zod';
import { dayField, textField } from '../../../shared/form/fields.ts';

/** Who the client is; telephone and e-mail may be left out. */
export const contactFields = z
  .object({
    name: textField,
    phone: z.string().trim(),
    email: z.union([z.literal(''), z.email('client.email_form')]),
  })
  .transform(({ name, phone, email }) => ({
    name,
    ...(phone !== '' && { phone }),
    ...(email !== '' && { email }),
  }));

/** What guidance needs to know. */
export const profileFields = z
  .object({
    language: z.enum(LANGUAGES),
    interpreter: z.string().trim(),
    targetGroups: z.array(z.enum(TARGET_GROUP_CODES)),
    partialWorkAbility: z.boolean(),
    distanceGroup: z.enum(['', ...DISTANCE_GROUPS]),
    nonDisclosure: z.boolean(),
    needs: z.array(z.enum(NEED_CODES)),
    wishes: z.array(z.enum(WISH_CODES)),
    wishText: z.string().trim().max(200, 'profile.wish_long'),
    services: z.array(z.enum(SERVICE_TYPE_CODES)),
  })
  .transform(({ interpreter, distanceGroup, needs, wishes, wishText, services, ...rest }) => ({
    ...rest,
    ...(interpreter !== '' && { interpreter }),
    ...(distanceGroup !== '' && { distanceGroup }),
    ...(needs.length > 0 && { needs }),
    ...(wishes.length > 0 && { wishes }),
    ...(wishText !== '' && { wishText }),
    ...(services.length > 0 && { services }),
  }));

const municipalityField = z.string().transform((text, context) => {
  const code = parseMunicipality(text);
  if (code !== undefined) return code;
  context.addIssue({ code: 'custom', message: 'form.choose' });
  return z.NEVER;
});

/** Where the client lives, since when, and who says so. */
export const homeFields = z.object({ municipality: municipalityField, from: dayField, source: z.enum(HOME_SOURCES) });
