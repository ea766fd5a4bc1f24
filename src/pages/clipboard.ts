/** The contents of the clipboard: a text, and the same text as HTML if it is formatted. */
export interface ClipboardContent {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies to the clipboard after a key or a click, and returns whether that worked. A copy event keeps the HTML
 * unchanged, and unlike the clipboard API it works on pages that did not come over HTTPS.
 */
export function copyToClipboard({ text, html }: ClipboardContent): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopPropagation();
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  // Some browsers copy nothing if nothing is selected.
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  selection?.selectAllChildren(document.querySelector('h1') ?? document.body);
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  selection?.removeAllRanges();
  if (before) selection?.addRange(before);
  return isDone;
}
