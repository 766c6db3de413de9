// Reads the registry once, then what changed, then the figures of a published bulletin.
//   node client.mjs ADDRESS CONTRACTS [SNAPSHOT_ID]
// Signs in by LIANDONG_ISSUER, LIANDONG_CLIENT and LIANDONG_KEY (a file), or takes LIANDONG_TOKEN.
import grpc from '@grpc/grpc-js'
import protoLoader from '@grpc/proto-loader'
import { accessToken } from './token.mjs'

const [address, contracts, snapshotId] = process.argv.slice(2)
const { liandong } = grpc.loadPackageDefinition(
  protoLoader.loadSync(
    ['liandong/agency/v1/unit_service.proto', 'liandong/agency/v1/publication_service.proto'],
    { includeDirs: [contracts], longs: Number, defaults: true },
  ),
)
const { UnitService, PublicationService } = liandong.agency.v1

const { LIANDONG_ISSUER, LIANDONG_CLIENT, LIANDONG_KEY, LIANDONG_TOKEN } = process.env
const bearer =
  LIANDONG_TOKEN ??
  (await accessToken({ issuer: LIANDONG_ISSUER, clientId: LIANDONG_CLIENT, keyFile: LIANDONG_KEY }))
const metadata = new grpc.Metadata()
metadata.set('authorization', `Bearer ${bearer}`)

function client(Service) {
  const stub = new Service(address, grpc.credentials.createInsecure())
  return (method, request) =>
    new Promise((resolve, reject) =>
      stub[method](request, metadata, (error, answer) => (error ? reject(error) : resolve(answer))),
    )
}

const units = client(UnitService)
const registry = new Map()

/** Applies every page since the token; returns the token to go on from. */
async function synchronise(syncToken) {
  for (;;) {
    const page = await units('ListUnitChanges', { syncToken })
    for (const { unitId, versions } of page.changes) {
      if (versions.length > 0) registry.set(unitId, versions)
      else registry.delete(unitId)
    }
    if (page.changes.length === 0) return page.nextSyncToken
    syncToken = page.nextSyncToken
  }
}

const token = await synchronise('')
console.log(`units: ${registry.size}`)
const before = registry.size
await synchronise(token)
console.log(`new since then: ${registry.size - before}`)

if (snapshotId) {
  const { publication } = await client(PublicationService)('GetPublication', { snapshotId })
  console.log(`${publication.unitName} ${publication.period}`)
  for (const { indicator, value } of publication.totals) console.log(`${indicator}: ${value}`)
}
