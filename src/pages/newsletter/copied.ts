/** What goes to the clipboard: a text, and the same with its formatting where it has one. */
export interface Copy {
  readonly text: string;
  readonly html?: string;
}

/** Puts something on the clipboard. Returns whether it is there. */
export async function copied(what: Copy): Promise<boolean> {
  return copiedByEvent(what) || copiedByPermission(what);
}

/** By a copy of the page's own: on any page after a key or a click, and with the HTML as it is. */
function copiedByEvent({ text, html }: Copy): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  // Some browsers copy nothing where nothing is selected.
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  selection?.selectAllChildren(document.querySelector('h1') ?? document.body);
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  selection?.removeAllRanges();
  if (before) selection?.addRange(before);
  return isDone;
}

/** As browsers want it that no longer know the other way. They ask for a page that came over HTTPS. */
async function copiedByPermission({ text, html }: Copy): Promise<boolean> {
  try {
    const types = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
    const blobs = Object.entries(types).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    return false;
  }
}
