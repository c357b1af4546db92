import type { Clock, IdSource, UnitOfWork } from '@kt/kernel';
import { permissionOf } from '../domain/permissions/index.ts';
import { admitWith } from './admit.ts';
import {
  belongsToWith,
  bindTogetherWith,
  contactsOfWith,
  contactsWith,
  mandateOfWith,
  roleSinceWith,
} from './answers.ts';
import { listAttemptsWith, recordAttemptWith } from './attempts.ts';
import { boardViewsWith, changeBoardWith, proposeBoardWith } from './board.ts';
import { changeLanguageWith } from './change-language.ts';
import { changeMembershipWith, lapseProposalsWith, proposeRoleWith } from './change-membership.ts';
import { confirmMemberWith } from './confirm-member.ts';
import { confirmOrganisationWith } from './confirm-organisation.ts';
import { foundAuthorityWith } from './found-authority.ts';
import { foundOrganisationWith } from './found-organisation.ts';
import { answerInvitationWith, ownInvitationsWith } from './invitations.ts';
import { inviteMemberWith } from './invite-member.ts';
import { leaveWith } from './leave.ts';
import {
  changeMachineWith,
  listMachinesWith,
  passDueMachineWith,
  proposeMachineWith,
  resolveMachineWith,
} from './machines.ts';
import { changeMandateWith, registerMandateWith } from './mandates.ts';
import { officerListsWith } from './officer-lists.ts';
import type {
  Attempts,
  Authorities,
  Boards,
  Concerns,
  Machines,
  Mandates,
  Memberships,
  People,
  Principals,
  Sessions,
} from './ports.ts';
import { resolvePrincipalWith } from './resolve-principal.ts';
import { endSessionWith, startSessionWith } from './sessions.ts';
import { signInWith } from './sign-in.ts';
import {
  listColleaguesWith,
  listMandatesWith,
  listMembersWith,
  listProposalsWith,
  memberList,
  viewMemberWith,
  viewSelfWith,
} from './views.ts';

export type AccessDeps = {
  readonly work: UnitOfWork;
  readonly ids: IdSource;
  /** The business clock. */
  readonly clock: Clock;
  /** The real clock: sessions and tokens follow it. */
  readonly realClock: Clock;
  readonly cursorKey: Uint8Array;
  readonly people: People;
  readonly memberships: Memberships;
  readonly mandates: Mandates;
  readonly machines: Machines;
  readonly authorities: Authorities;
  readonly sessions: Sessions;
  readonly principals: Principals;
  readonly attempts: Attempts;
  readonly boards: Boards;
};

/** What people see of each other. */
const listsOf = (deps: AccessDeps) => {
  const listMembers = listMembersWith(deps);
  const listMandates = listMandatesWith(deps);
  return {
    viewSelf: viewSelfWith(deps),
    viewMember: viewMemberWith(deps),
    listProposals: listProposalsWith(deps),
    listColleagues: listColleaguesWith(deps),
    listAttempts: listAttemptsWith(deps),
    boards: boardViewsWith(deps),
    listMembers,
    listMandates,
    listsForOfficer: (concerns: Concerns) =>
      officerListsWith({
        concerns,
        mandates: deps.mandates,
        boards: boardViewsWith(deps),
        memberships: deps.memberships,
        membersOn: (of, page) => memberList(deps, of, page),
        listMandates,
      }),
  };
};

const machinesOf = (deps: AccessDeps) => ({
  proposeMachine: proposeMachineWith(deps),
  changeMachine: changeMachineWith(deps),
  passDueMachine: passDueMachineWith(deps),
  listMachines: listMachinesWith(deps),
});

/** Every use case and answer of access, over its stores. */
export const accessApp = (deps: AccessDeps) => {
  const resolve = resolvePrincipalWith(deps);
  const changeMembership = changeMembershipWith(deps);
  return {
    cursorKey: deps.cursorKey,
    resolve,
    recordAttempt: recordAttemptWith(deps),
    admit: admitWith({ resolve, resolveMachine: resolveMachineWith(deps), permissionOf }),
    signIn: signInWith(deps),
    startSession: startSessionWith(deps),
    endSession: endSessionWith(deps),
    changeLanguage: changeLanguageWith(deps),
    foundAuthority: foundAuthorityWith(deps),
    foundOrganisation: foundOrganisationWith(deps),
    confirmOrganisation: confirmOrganisationWith({ memberships: deps.memberships, change: changeMembership }),
    inviteMember: inviteMemberWith(deps),
    ownInvitations: ownInvitationsWith(deps),
    answerInvitation: answerInvitationWith(deps),
    proposeRole: proposeRoleWith(deps),
    changeMembership,
    confirmMember: confirmMemberWith({ change: changeMembership }),
    lapseProposals: lapseProposalsWith(deps),
    leave: leaveWith({ change: changeMembership }),
    registerMandate: registerMandateWith(deps),
    changeMandate: changeMandateWith(deps),
    proposeBoard: proposeBoardWith(deps),
    changeBoard: changeBoardWith(deps),
    ...machinesOf(deps),
    ...listsOf(deps),
    viewAuthority: deps.authorities.load,
    belongsTo: belongsToWith(deps),
    roleSince: roleSinceWith(deps),
    mandateOf: mandateOfWith(deps),
    bindTogether: bindTogetherWith(deps),
    contacts: contactsWith(deps),
    contactsOf: contactsOfWith(deps),
  };
};

export type AccessApp = ReturnType<typeof accessApp>;
