// What a type stands for by the map of roles (ISO 32000-1, 14.8.4).

import { standardTypes } from '../tags.ts'

/** The standard type that a type stands for; the type itself where it stands for none. */
export function standardOf(type: string, roles: ReadonlyMap<string, string>): string {
  let standard = type
  for (let step = 0; step < 16 && !standardTypes.has(standard); step++) {
    standard = roles.get(standard) ?? standard
  }
  return standard
}
