import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const webui = new URL('../', import.meta.url)
const built = new URL(process.env.OPENAPI ?? '../../../target/openapi/openapi.json', webui)
const committed = new URL('openapi.json', webui)

if (existsSync(built)) copyFileSync(built, committed)
else console.log(`${built.pathname} does not exist: using the committed openapi.json`)

const ast = await openapi(committed, { propertiesRequiredByDefault: true, alphabetize: true })
writeFileSync(new URL('src/api/schema.d.ts', webui), astToString(ast))
