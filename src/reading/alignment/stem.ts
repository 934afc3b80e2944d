/** Takes the common endings off a lower-case English word; words that differ only in them come out the same. */
export function stem(word: string): string {
  let root = word;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith('s') && !root.endsWith('ss') && !root.endsWith('us') && root.length > 3)
    root = root.slice(0, -1);
  if (root.endsWith('ing') && root.length > 5) root = undoubled(root.slice(0, -3));
  else if (root.endsWith('ed') && root.length > 4) root = undoubled(root.slice(0, -2));
  return root.endsWith('e') && root.length > 3 ? root.slice(0, -1) : root;
}

function undoubled(root: string): string {
  const last = root.at(-1)!;
  return last === root.at(-2) && !'lsz'.includes(last) ? root.slice(0, -1) : root;
}
