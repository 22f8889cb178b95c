// The switches and the environment a browser is started with. They shut the network, fix
// what would move text by a fraction of a pixel, and keep everything the browser writes
// in its private folder. The npm package's own switches are not used: they turn web
// security and process isolation off.

/** Switches of Chromium, besides those puppeteer gives. */
export const switches: readonly string[] = [
  // Widths of glyphs must not depend on the machine's hinting, and must scale with the page.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--lang=en-US',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-component-update',
  '--disable-domain-reliability',
  // Four locks on the network behind the one that the page itself has (see open.ts).
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** The system's sandbox refuses to run for root, who is alone in a container anyway. */
export function sandboxSwitches(isRoot: boolean): readonly string[] {
  return isRoot ? ['--no-sandbox'] : []
}

/** Places that a browser process is told of. */
export interface Surroundings {
  /** Its private folder: profile, home and temporary files. */
  readonly folder: string
  /** A fontconfig file that names the only fonts to be found; Linux only. */
  readonly fontconfig?: string
  /** Folder of the shared libraries that come with it. */
  readonly libraries?: string
}

type Environment = Record<string, string | undefined>

/** The whole environment of the package's Chromium: nothing of the user's leaks in. */
export function sealedEnvironment(around: Surroundings, inherited: Environment): Environment {
  return {
    PATH: inherited['PATH'],
    HOME: around.folder,
    ...(around.libraries === undefined ? {} : { LD_LIBRARY_PATH: around.libraries }),
    ...fixedEnvironment(around),
  }
}

/** The environment of a browser that is not ours: the user's, with what must be fixed fixed. */
export function openEnvironment(around: Surroundings, inherited: Environment): Environment {
  return { ...inherited, ...fixedEnvironment(around) }
}

function fixedEnvironment({ folder, fontconfig }: Surroundings): Environment {
  return {
    TZ: 'UTC',
    LC_ALL: 'C.UTF-8',
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    ...(fontconfig === undefined ? {} : { FONTCONFIG_FILE: fontconfig }),
  }
}

/** A fontconfig file with one folder of fonts, and a cache that is thrown away. */
export function fontconfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(fonts)}</dir>
  <cachedir>${escapeXml(cache)}</cachedir>
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
