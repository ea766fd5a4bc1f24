// The frame in which the desk shows a page that it fetched with a token. The frame has an origin of its own, so that what
// it shows reaches neither the token nor the service. Scripts in a page that is set as HTML don't run.

addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  if (source === parent && typeof data === 'string') document.documentElement.innerHTML = data;
});
parent.postMessage('ready', '*');
