import type { Abilities } from '@/stores/abilities'

export interface MenuEntry {
  path: string
  title: string
  group: 'work' | 'look' | 'registry' | 'access' | 'rules'
}

const county: MenuEntry[] = [
  { path: '/today', title: 'today.title', group: 'work' },
  { path: '/imports', title: 'imports.title', group: 'work' },
  { path: '/disputes', title: 'disputes.title', group: 'work' },
  { path: '/rehearsal', title: 'rehearsal.title', group: 'work' },
  { path: '/bulletins', title: 'bulletins.title', group: 'work' },
  { path: '/indicators', title: 'indicators.title', group: 'look' },
  { path: '/warnings', title: 'warnings.title', group: 'look' },
  { path: '/units', title: 'units.title', group: 'registry' },
  { path: '/name-lists', title: 'nameLists.title', group: 'registry' },
  { path: '/classes', title: 'classes.title', group: 'registry' },
  { path: '/divisions', title: 'divisions.title', group: 'registry' },
  { path: '/people', title: 'people.title', group: 'registry' },
  { path: '/platform-accounts', title: 'platformAccounts.title', group: 'registry' },
  { path: '/bodies', title: 'bodies.title', group: 'registry' },
  { path: '/designations', title: 'designations.title', group: 'registry' },
  { path: '/pairings', title: 'pairings.title', group: 'registry' },
  { path: '/facilities', title: 'facilities.title', group: 'registry' },
]

const tasks: MenuEntry = { path: '/tasks', title: 'tasks.title', group: 'work' }

const school: MenuEntry[] = [
  { path: '/my-school', title: 'mySchool.title', group: 'work' },
  { path: '/classes', title: 'classes.title', group: 'work' },
  { path: '/people', title: 'people.title', group: 'registry' },
  { path: '/platform-accounts', title: 'platformAccounts.title', group: 'registry' },
  { path: '/bulletins', title: 'bulletins.title', group: 'look' },
  { path: '/designations', title: 'designations.title', group: 'registry' },
  { path: '/pairings', title: 'pairings.title', group: 'registry' },
  { path: '/facilities', title: 'facilities.title', group: 'registry' },
]

/** Of the county's pages those that only show units and figures. */
const emergency: MenuEntry[] = county.filter(({ path }) =>
  [
    '/indicators',
    '/warnings',
    '/bulletins',
    '/units',
    '/classes',
    '/bodies',
    '/designations',
    '/pairings',
    '/facilities',
  ].includes(path),
)

const corrections: MenuEntry = {
  path: '/corrections',
  title: 'corrections.title',
  group: 'registry',
}
const deletions: MenuEntry = { path: '/deletions', title: 'deletions.title', group: 'registry' }
const consents: MenuEntry = { path: '/consents', title: 'consents.title', group: 'registry' }
const signIns: MenuEntry = { path: '/sign-ins', title: 'signIns.title', group: 'access' }
const grants: MenuEntry = { path: '/grants', title: 'grants.title', group: 'access' }
const accounts: MenuEntry = { path: '/activations', title: 'activations.title', group: 'access' }
const agencies: MenuEntry = {
  path: '/agency-clients',
  title: 'agencyClients.title',
  group: 'access',
}
const emergencyAccesses: MenuEntry = {
  path: '/emergency-accesses',
  title: 'emergencyAccesses.title',
  group: 'access',
}
const rules: MenuEntry = { path: '/pack', title: 'pack.title', group: 'rules' }
const audit: MenuEntry = { path: '/audit', title: 'audit.title', group: 'rules' }

/** The menu of a role, in the order in which a month's work goes. */
export function menuOf(can: Abilities): MenuEntry[] {
  return [
    ...(can.seeCounty ? county : []),
    ...(can.seeTasks ? [tasks] : []),
    ...(can.seeSchool ? school : []),
    ...(can.editPeople ? [corrections, deletions, consents] : []),
    ...(can.seeGrants ? [grants] : []),
    ...(can.seeAccounts ? [accounts] : []),
    ...(can.seeAgencyClients ? [agencies] : []),
    ...(can.readInEmergency ? emergency : []),
    ...(can.seeEmergencyAccesses ? [emergencyAccesses] : []),
    ...(can.seeSignIns ? [signIns] : []),
    rules,
    ...(can.audit ? [audit] : []),
  ]
}

/** Where a role's work begins. */
export function homeOf(can: Abilities): string {
  if (can.seeSchool) return '/my-school'
  if (can.seeCounty) return '/today'
  if (can.readInEmergency) return '/indicators'
  if (can.seeGrants) return '/grants'
  return can.audit ? '/audit' : '/today'
}
