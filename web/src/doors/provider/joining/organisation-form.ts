import { parseMunicipality } from '@kt/kernel';
import * as z from 'zod';

const MOST = 200;

const optional = z.string().trim().max(MOST, 'form.too_long');

/** Where an organisation is reached, and what it is called: what may be corrected later. */
export const organisationShape = {
  nameFi: optional,
  nameSv: optional,
  municipality: z.string(),
  language: z.enum(['fi', 'sv', 'en']),
  email: z.string().trim().min(1, 'form.required').pipe(z.email('provider.register.email_wrong')),
  person: optional,
  phone: z.string().trim().max(40, 'form.too_long'),
  address: z.string().trim().max(400, 'form.too_long'),
};

/** The form's own names of these fields, for whoever lays them out. */
export const FIELDS = {
  nameFi: 'nameFi',
  nameSv: 'nameSv',
  municipality: 'municipality',
  language: 'language',
  email: 'email',
  person: 'person',
  phone: 'phone',
  address: 'address',
} as const;

export type OrganisationShown = {
  readonly nameFi: string;
  readonly nameSv: string;
  readonly municipality: string;
  readonly language: 'fi' | 'sv' | 'en';
  readonly email: string;
  readonly person: string;
  readonly phone: string;
  readonly address: string;
};

export const isNamed = ({ nameFi, nameSv }: Pick<OrganisationShown, 'nameFi' | 'nameSv'>): boolean =>
  nameFi !== '' || nameSv !== '';

/** What is sent: texts that were left empty are left out. */
export const organisationSent = ({
  nameFi,
  nameSv,
  municipality,
  language,
  email,
  person,
  phone,
  address,
}: OrganisationShown) => {
  const home = parseMunicipality(municipality);
  return {
    names: { ...(nameFi !== '' && { fi: nameFi }), ...(nameSv !== '' && { sv: nameSv }) },
    ...(home !== undefined && { homeMunicipality: home }),
    language,
    contacts: {
      email,
      ...(person !== '' && { person }),
      ...(phone !== '' && { phone }),
      ...(address !== '' && { address }),
    },
  };
};
