/** Tells the runner where a contender listens. */
export function tellWhere(server) {
  console.log(`Listening at http://127.0.0.1:${server.address().port}/`);
}
