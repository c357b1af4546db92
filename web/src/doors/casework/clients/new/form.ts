import { type LocalDate, RESPONSIBLE_MUNICIPALITY } from '@kt/kernel';
import * as z from 'zod';
import { dayText } from '../../../../shared/form/fields.ts';
import { contactFields, homeFields, profileFields } from '../client-form.ts';

/** A new client as typed, and as it is sent. */
export const clientForm = z.object({ contact: contactFields, profile: profileFields, home: homeFields });

/** What the fields show at first: only the name is left to type for most clients. */
export const newClient = (today: LocalDate): z.input<typeof clientForm> => ({
  contact: { name: '', phone: '', email: '' },
  profile: {
    language: 'fi',
    interpreter: '',
    targetGroups: [],
    partialWorkAbility: false,
    distanceGroup: '',
    nonDisclosure: false,
    needs: [],
    wishes: [],
    wishText: '',
    services: [],
  },
  home: { municipality: RESPONSIBLE_MUNICIPALITY, from: dayText(today), source: 'population_register' },
});
