/** A chosen file as base64, as the API takes it. */
export function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(new Error(reader.error?.message ?? file.name))
    reader.readAsDataURL(file)
  })
}
