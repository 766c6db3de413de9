// An access token for a registered program, by a statement that it signs with its own key (RFC 7523).
import { createHash, createPrivateKey, createPublicKey, randomUUID, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'

const MEMBERS = { RSA: ['e', 'kty', 'n'], EC: ['crv', 'kty', 'x', 'y'] }
const ALGORITHMS = { RSA: 'RS256', 'P-256': 'ES256', 'P-384': 'ES384' }

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The thumbprint of the public key (RFC 7638), as the console shows it. */
function keyId(jwk) {
  const members = MEMBERS[jwk.kty].map((name) => [name, jwk[name]])
  const text = JSON.stringify(Object.fromEntries(members))
  return createHash('sha256').update(text).digest('base64url')
}

function statement(issuer, clientId, key) {
  const jwk = createPublicKey(key).export({ format: 'jwk' })
  const alg = ALGORITHMS[jwk.crv ?? jwk.kty]
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: clientId, sub: clientId, aud: issuer, jti: randomUUID(), iat: now, exp: now + 60 }
  const input = `${encoded({ alg, typ: 'JWT', kid: keyId(jwk) })}.${encoded(claims)}`
  const signature = sign(`sha${alg.slice(2)}`, Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })
  return `${input}.${signature.toString('base64url')}`
}

/** Good for a few minutes; ask again when it has ended. */
export async function accessToken({ issuer, clientId, keyFile }) {
  const key = createPrivateKey(readFileSync(keyFile))
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: statement(issuer, clientId, key),
    }),
  })
  const body = await answer.json()
  if (!answer.ok) throw new Error(`${answer.status} ${body.error}: ${body.error_description}`)
  return body.access_token
}
