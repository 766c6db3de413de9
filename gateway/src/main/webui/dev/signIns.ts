import type { OnlineSession, SignIn } from '../src/api/types'

const signIn = (minute: number, part: Partial<SignIn>): SignIn => ({
  eventTime: new Date(Date.UTC(2025, 10, 3, 1, minute)).toISOString(),
  username: 'clerk',
  name: '王晓',
  type: 'LOGIN',
  error: '',
  address: '10.20.3.14',
  ...part,
})

export const signIns: SignIn[] = [
  signIn(9, {}),
  signIn(7, {
    username: 'school',
    name: '赵宁',
    type: 'LOGIN_ERROR',
    error: 'user_temporarily_disabled',
  }),
  signIn(5, {
    username: 'root',
    name: '',
    type: 'LOGIN_ERROR',
    error: 'user_not_found',
    address: '203.0.113.9',
  }),
  signIn(2, { type: 'LOGOUT' }),
]

export const onlineSessions: OnlineSession[] = [
  {
    id: 's1',
    username: 'clerk',
    name: '王晓',
    startTime: '2025-11-03T01:09:00Z',
    lastUseTime: '2025-11-03T02:41:00Z',
    address: '10.20.3.14',
  },
]
