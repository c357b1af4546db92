import {
  type RoleGranted,
  type RoleProposed,
  zBoardConfirmed,
  zBoardProposed,
  zMachineProposed,
  zMandateRegistered,
  zRoleGranted,
  zRoleProposed,
} from '@kt/access/events.ts';
import type { Subscriber } from '@kt/platform/worker/subscriber.ts';
import type * as z from 'zod';
import type { Notice, Tell } from './tell.ts';
import { zCountersignatureBegun, zCountersignatureLapsed, zCountersignatureRefused } from './unlisted-facts.ts';
import { named } from './worded.ts';

const toSupervisor = ({ of, grant, role, sensitive }: RoleProposed | RoleGranted): Notice | undefined =>
  sensitive
    ? { to: [of], roles: ['supervisor'], reference: grant, values: { role: named(`role.${role}`) } }
    : undefined;

/** Those who leave are on file still, and told like the others. */
const toThoseOnFile = (organisation: Notice['to'][number]): Notice => ({
  to: [organisation],
  roles: ['org_admin', 'signatory'],
  reference: organisation,
});

type Countersigned = Pick<z.output<typeof zCountersignatureBegun>, 'countersignature' | 'organisation'>;
const toSignatories = ({ countersignature, organisation }: Countersigned): Notice => ({
  to: [organisation],
  roles: ['signatory'],
  reference: countersignature,
});

/** Who may do what: an authority's supervisors hear of sensitive roles, an organisation of whoever may bind it. */
export const powersNews = (tell: Tell): readonly Subscriber[] => [
  tell('role.proposed', zRoleProposed, toSupervisor),
  tell('role.granted', zRoleGranted, toSupervisor),
  tell('mandate.registered', zMandateRegistered, ({ mandate, organisation, withBoard }) =>
    withBoard === true ? undefined : { to: [organisation], roles: ['org_admin', 'signatory'], reference: mandate },
  ),
  tell('countersignature.begun', zCountersignatureBegun, toSignatories),
  tell('countersignature.refused', zCountersignatureRefused, toSignatories),
  tell('countersignature.lapsed', zCountersignatureLapsed, toSignatories),
  tell('board.proposed', zBoardProposed, ({ organisation }) => toThoseOnFile(organisation)),
  tell('board.confirmed', zBoardConfirmed, ({ organisation }) => toThoseOnFile(organisation)),
  tell('machine.proposed', zMachineProposed, ({ machine, of }) => ({
    to: [of],
    roles: ['system_admin', 'supervisor', 'org_admin', 'signatory'],
    reference: machine,
  })),
];
