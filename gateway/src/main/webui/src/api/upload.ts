import { sessionHeaders, signInAgain } from './client'
import { problemOf } from './problem'
import type { Import } from './types'

export interface Upload {
  template: string
  unitId: string
  file: File
  requestId: string
  onProgress: (percent: number) => void
}

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function send(upload: Upload): Promise<XMLHttpRequest> {
  const { template, unitId, file } = upload
  const query = new URLSearchParams({ template, unitId, fileName: file.name })
  const request = new XMLHttpRequest()
  request.open('POST', `/api/imports?${query}`)
  const headers = {
    ...sessionHeaders(),
    'Content-Type': 'application/octet-stream',
    'X-Request-Id': upload.requestId,
  }
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
  request.upload.onprogress = (event) =>
    upload.onProgress(Math.floor((100 * event.loaded) / (event.total || 1)))
  return new Promise((resolve, reject) => {
    request.onload = () => resolve(request)
    request.onerror = () => reject(new TypeError('network'))
    request.send(file)
  })
}

/** Sent with XMLHttpRequest because fetch cannot tell how much of a body has gone out. */
export async function uploadImport(upload: Upload): Promise<Import> {
  let request = await send(upload)
  if (request.status === 401) {
    await signInAgain()
    request = await send(upload)
  }
  const body = bodyOf(request.responseText)
  if (request.status >= 300) throw problemOf(request.status, body)
  return body as Import
}
