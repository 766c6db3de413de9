import { ElMessageBox } from 'element-plus'
import 'element-plus/es/components/message-box/style/css'

export interface Confirmation {
  title: string
  message: string
  confirm: string
  cancel: string
}

export async function confirmed(ask: Confirmation): Promise<boolean> {
  try {
    await ElMessageBox.confirm(ask.message, ask.title, {
      confirmButtonText: ask.confirm,
      cancelButtonText: ask.cancel,
      type: 'warning',
      closeOnClickModal: false,
    })
    return true
  } catch {
    return false
  }
}
