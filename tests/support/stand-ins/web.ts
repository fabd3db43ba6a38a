// Stands in for server/main.ts: ready at once, ends when told to or when its launcher is gone.
const end = () => process.exit(0);
process.on("SIGTERM", end);
process.on("SIGINT", end);
process.on("disconnect", end);
setInterval(() => console.log(`web ${process.pid}`), 100); // what is said before it is ready is dropped
process.send?.({ ready: true });

export {};
