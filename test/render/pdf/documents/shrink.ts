// Makes a failing document as small as it can be while it still fails the same way.

import { isElement, type Element, type Node } from './tree.ts'

/** Whether a document of these blocks fails as the whole one did. */
type Fails = (blocks: readonly Node[]) => Promise<boolean>

/** The smallest list of blocks that was found within so many trials. */
export async function shrink(
  blocks: readonly Node[],
  fails: Fails,
  trials = 200,
): Promise<readonly Node[]> {
  let left = trials
  const budgeted: Fails = async (candidate) => left-- > 0 && fails(candidate)
  let smallest = await thin(blocks, budgeted, (all) => all)
  for (let round = 0; round < 2; round++) {
    for (const path of paths(smallest)) {
      const element = find(smallest, path)
      if (element === undefined || element.children.length === 0) continue
      const within = (children: readonly Node[]) => put(smallest, path, children)
      const children = await thin(element.children, (all) => budgeted(all), within)
      smallest = put(smallest, path, children)
    }
  }
  return smallest
}

// Takes ever smaller parts out of a list, as long as what is left still fails.
async function thin(
  list: readonly Node[],
  fails: Fails,
  whole: (list: readonly Node[]) => readonly Node[],
): Promise<readonly Node[]> {
  let kept = list
  for (
    let size = Math.ceil(list.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length;) {
      const rest = kept.toSpliced(at, size)
      if (await fails(whole(rest))) kept = rest
      else at += size
    }
  }
  return kept
}

type Path = readonly number[]

// Elements from the outside in; what they hold may be gone when their turn comes.
function paths(nodes: readonly Node[], above: Path = []): Path[] {
  return nodes.flatMap((node, index) => {
    const here = [...above, index]
    return isElement(node) && above.length < 6 ? [here, ...paths(node.children, here)] : []
  })
}

function find(nodes: readonly Node[], path: Path): Element | undefined {
  const [first = 0, ...rest] = path
  const node = nodes[first]
  if (!isElement(node)) return undefined
  return rest.length === 0 ? node : find(node.children, rest)
}

function put(nodes: readonly Node[], path: Path, children: readonly Node[]): readonly Node[] {
  const [first = 0, ...rest] = path
  const node = nodes[first]
  if (!isElement(node)) return nodes
  const inside = rest.length === 0 ? children : put(node.children, rest, children)
  return nodes.with(first, { ...node, children: inside })
}
