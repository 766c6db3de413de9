import type { Role } from '@/api/types'

/** What the console offers to a role. The services decide again on every call. */
export interface Abilities {
  seeCounty: boolean
  seeSchool: boolean
  seeTasks: boolean
  seeLedger: boolean
  editTasks: boolean
  import: boolean
  editUnits: boolean
  editPeople: boolean
  sign: boolean
  draft: boolean
  approve: boolean
  answer: boolean
  seePackVersions: boolean
  audit: boolean
  selfAudit: boolean
  seeGrants: boolean
  seeSignIns: boolean
  signOthersOut: boolean
  /** The roles that may be given and taken back. */
  grant: readonly Role[]
  seeAccounts: boolean
  invite: boolean
  seeAgencyClients: boolean
  registerAgencyClients: boolean
  seeEmergencyAccesses: boolean
  openEmergencyAccess: boolean
  /** Of accesses to the own data. */
  acknowledge: boolean
  /** Reads for a day, and no more than reads. */
  readInEmergency: boolean
}

const business: readonly Role[] = [
  'COUNTY_ADMINISTRATOR',
  'COUNTY_LEADER',
  'TOWN_ADMINISTRATOR',
  'SCHOOL_ADMINISTRATOR',
]

const separated: readonly Role[] = [
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR',
]

const none: Abilities = {
  seeCounty: false,
  seeSchool: false,
  seeTasks: false,
  seeLedger: false,
  editTasks: false,
  import: false,
  editUnits: false,
  editPeople: false,
  sign: false,
  draft: false,
  approve: false,
  answer: false,
  seePackVersions: false,
  audit: false,
  selfAudit: false,
  seeGrants: false,
  seeSignIns: false,
  signOthersOut: false,
  grant: [],
  seeAccounts: false,
  invite: false,
  seeAgencyClients: false,
  registerAgencyClients: false,
  seeEmergencyAccesses: false,
  openEmergencyAccess: false,
  acknowledge: false,
  readInEmergency: false,
}

const abilities: Partial<Record<Role, Abilities>> = {
  COUNTY_ADMINISTRATOR: {
    ...none,
    seeEmergencyAccesses: true,
    acknowledge: true,
    seeCounty: true,
    seeTasks: true,
    seeLedger: true,
    editTasks: true,
    import: true,
    editUnits: true,
    editPeople: true,
    draft: true,
    answer: true,
    seePackVersions: true,
    selfAudit: true,
    seeGrants: true,
    seeSignIns: true,
    signOthersOut: true,
    grant: business,
    seeAccounts: true,
    invite: true,
    seeAgencyClients: true,
    registerAgencyClients: true,
  },
  COUNTY_LEADER: {
    ...none,
    seeEmergencyAccesses: true,
    acknowledge: true,
    seeCounty: true,
    seeTasks: true,
    seeLedger: true,
    sign: true,
    approve: true,
    seePackVersions: true,
  },
  TOWN_ADMINISTRATOR: {
    ...none,
    seeEmergencyAccesses: true,
    acknowledge: true,
    seeSignIns: true,
    signOthersOut: true,
    seeCounty: true,
    seeTasks: true,
    editPeople: true,
    seeAccounts: true,
    invite: true,
    seeAgencyClients: true,
  },
  SCHOOL_ADMINISTRATOR: {
    ...none,
    seeEmergencyAccesses: true,
    acknowledge: true,
    seeSignIns: true,
    signOthersOut: true,
    seeSchool: true,
    seeTasks: true,
    editPeople: true,
    seeAccounts: true,
    invite: true,
    seeAgencyClients: true,
  },
  SYSTEM_ADMINISTRATOR: {
    ...none,
    seeEmergencyAccesses: true,
    openEmergencyAccess: true,
    seeSignIns: true,
    signOthersOut: true,
    seeGrants: true,
    seeAccounts: true,
  },
  SECURITY_ADMINISTRATOR: {
    ...none,
    seeSignIns: true,
    signOthersOut: true,
    seeGrants: true,
    grant: [...business, ...separated],
    seeAgencyClients: true,
    registerAgencyClients: true,
  },
  AUDIT_ADMINISTRATOR: {
    ...none,
    seeSignIns: true,
    audit: true,
    selfAudit: true,
    seeEmergencyAccesses: true,
  },
  EMERGENCY_READER: { ...none, readInEmergency: true },
}

export const abilitiesOf = (role: Role | undefined): Abilities => (role && abilities[role]) ?? none
