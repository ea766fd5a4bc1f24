// PostGraphile asks for Node 22, for the sake of this; with it, it runs on Node 20 too.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
