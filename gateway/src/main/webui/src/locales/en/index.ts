import bulletin from './bulletin.json'
import imports from './imports.json'
import metrics from './metrics.json'
import oversight from './oversight.json'
import registry from './registry.json'
import shell from './shell.json'
import today from './today.json'

export default {
  ...shell,
  ...today,
  ...imports,
  ...registry,
  ...metrics,
  ...bulletin,
  ...oversight,
}
