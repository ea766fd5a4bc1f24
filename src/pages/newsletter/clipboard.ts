/** What goes to the clipboard: a text, and the same as HTML where it is formatted. */
export interface ClipboardContent {
  readonly text: string;
  readonly html?: string;
}

/** Copies to the clipboard. Returns whether that worked. */
export async function copyToClipboard(content: ClipboardContent): Promise<boolean> {
  return copyByEvent(content) || copyByPermission(content);
}

/** By a copy event: works on any page after a key or a click, and keeps the HTML unchanged. */
function copyByEvent({ text, html }: ClipboardContent): boolean {
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

/** By the clipboard API, for browsers without `execCommand`. It needs a page that came over HTTPS. */
async function copyByPermission({ text, html }: ClipboardContent): Promise<boolean> {
  try {
    const types = { 'text/plain': text, ...(html !== undefined && { 'text/html': html }) };
    const blobs = Object.entries(types).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
    return true;
  } catch {
    return false;
  }
}
