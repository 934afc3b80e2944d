// dev only: fill and stay
import { fill, startPostgres } from './postgres.ts';
process.on('unhandledRejection', (e) => console.log(e));process.on('uncaughtException', (e) => console.log(e));
const server = await startPostgres();
console.log(server.url);
const t = Date.now();
const places = await fill(server.url, Number(process.env.MATTERS ?? 20000), new Date());
console.log((Date.now() - t) / 1000, 's');
console.log(JSON.stringify({ url: server.url, large: places[0], some: places[1] }));
(await import('node:fs')).writeFileSync('/tmp/load-places.json', JSON.stringify({ url: server.url, places }));
setInterval(() => {}, 1e6);
