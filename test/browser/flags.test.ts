import { describe, expect, test } from 'vitest'
import {
  fontconfig,
  openEnvironment,
  sandboxSwitches,
  sealedEnvironment,
  switches,
} from '../../src/browser/flags.ts'

const user = { PATH: '/bin', HOME: '/home/aigerim', TZ: 'Asia/Almaty', SECRET: 'x', LANG: 'kk_KZ' }
const around = { folder: '/private', fontconfig: '/private/fonts.conf', libraries: '/lib' }

test('the network is shut in more than one way, and web security stays on', () => {
  expect(switches).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
  expect(switches).toContain('--proxy-server=127.0.0.1:9')
  expect(switches.join()).not.toMatch(/disable-web-security|single-process|no-sandbox/)
})

test('only root goes without the sandbox', () => {
  expect(sandboxSwitches(true)).toEqual(['--no-sandbox'])
  expect(sandboxSwitches(false)).toEqual([])
})

describe('the environment', () => {
  test('of our browser has nothing of the user', () => {
    expect(sealedEnvironment(around, user)).toEqual({
      PATH: '/bin',
      HOME: '/private',
      LD_LIBRARY_PATH: '/lib',
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      TMPDIR: '/private',
      TEMP: '/private',
      TMP: '/private',
      FONTCONFIG_FILE: '/private/fonts.conf',
    })
  })

  test('of another one is the user’s, but for time zone, language and temporary files', () => {
    const environment = openEnvironment({ folder: '/private' }, user)
    expect(environment).toMatchObject({ HOME: '/home/aigerim', TZ: 'UTC', TMPDIR: '/private' })
    expect(environment).not.toHaveProperty('FONTCONFIG_FILE')
  })
})

test('the fonts file names one folder', () => {
  expect(fontconfig('/a & b/fonts', '/c')).toContain('<dir>/a &amp; b/fonts</dir>')
  expect(fontconfig('/f', '/c').match(/<dir>/g)).toHaveLength(1)
})
