// Stands in for a server/main.ts that cannot start and says why.
process.stderr.write("The port is taken.\n");
process.exit(1);

export {};
