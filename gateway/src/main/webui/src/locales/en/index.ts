import activation from './activation.json'
import agencyClients from './agencyClients.json'
import packVersions from './packVersions.json'
import nameLists from './nameLists.json'
import grants from './grants.json'
import facilities from './facilities.json'
import emergencyAccesses from './emergencyAccesses.json'
import people from './people.json'
import corrections from './corrections.json'
import deletions from './deletions.json'
import consents from './consents.json'
import personalData from './personalData.json'
import platformAccounts from './platformAccounts.json'
import pairings from './pairings.json'
import designations from './designations.json'
import bodies from './bodies.json'
import bulletin from './bulletin.json'
import imports from './imports.json'
import metrics from './metrics.json'
import oversight from './oversight.json'
import registry from './registry.json'
import shell from './shell.json'
import signIns from './signIns.json'
import today from './today.json'

export default {
  ...activation,
  ...agencyClients,
  ...packVersions,
  ...nameLists,
  ...grants,
  ...facilities,
  ...emergencyAccesses,
  ...people,
  ...corrections,
  ...deletions,
  ...consents,
  ...personalData,
  ...platformAccounts,
  ...pairings,
  ...designations,
  ...bodies,
  ...shell,
  ...today,
  ...imports,
  ...registry,
  ...metrics,
  ...bulletin,
  ...oversight,
  ...signIns,
}
