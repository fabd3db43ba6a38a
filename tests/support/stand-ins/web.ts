// Stands in for server/main.ts: ready at once, ends when told to or when its launcher is gone.
const end = () => process.exit(0);
process.on("SIGTERM", end);
process.on("SIGINT", end);
process.on("disconnect", end);
setInterval(() => {}, 1000);
console.log(`web ${process.pid}`);
process.send?.({ ready: true });

export {};
